package io.flotilla.ingest.rest;

/** Streams and answers as the API description shows them. */
final class StreamExamples {

    static final String EVENTS = """
            {"name":"spot","breed":"labrador","weight":100}
            {"name":"max","breed":"chihuahua","weight":3}
            """;

    static final String CSV = """
            name,breed,weight
            spot,labrador,100
            max,chihuahua,3
            """;

    static final String COMPLETE = """
            {"type":"progress","lines":1000,"accepted":1000,"rejected":0}
            {"type":"progress","lines":1200,"accepted":1200,"rejected":0}
            {"type":"summary","complete":true,"family":"dog_registry","lines":1200,"accepted":1200,"rejected":0,"shard":"orders",\
            "schemaVersion":1}
            """;

    static final String LENIENT = """
            {"type":"summary","complete":true,"family":"dog_registry","lines":1200,"accepted":1199,"rejected":1,"rejects":[{"line":17,\
            "pointer":"/weight","code":"TYPE_MISMATCH","detail":"The field is an int, a whole number; this is '3.9'"}],\
            "shard":"orders","schemaVersion":1}
            """;

    static final String DRY_RUN = """
            {"type":"summary","complete":true,"dryRun":true,"family":"dog_registry","lines":1200,"accepted":1200,"rejected":0,\
            "shard":"orders","newFamily":false,"newFields":[{"name":"weight","type":"int"}]}
            """;

    static final String INCOMPLETE = """
            {"type":"progress","lines":1000,"accepted":1000,"rejected":0}
            {"type":"summary","complete":false,"family":"dog_registry","lines":1000,"accepted":1000,"rejected":0,"shard":"orders",\
            "schemaVersion":1,"problem":{"type":"urn:flotilla:problem:type-mismatch",\
            "title":"A value does not have the type of its field","status":422,"code":"TYPE_MISMATCH",\
            "detail":"The field is an int, a whole number; this is '3.9'","pointer":"/weight","requestId":"c5a1","line":1017}}
            """;

    private StreamExamples() {}
}
