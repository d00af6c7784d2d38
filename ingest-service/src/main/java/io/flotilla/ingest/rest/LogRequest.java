package io.flotilla.ingest.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code PUT /api/log} as the API description shows it; bodies are read as a stream and never become this. */
@Schema(name = "LogRequest", examples = LogRequest.EXAMPLE)
record LogRequest(
        @Schema(required = true, description = "The family the events belong to, which is the name of its table")
        String family,

        @Schema(
                required = true,
                description = "The type of every field: string, int, float, bool, datetime, decimal(p,s) or json")
        Map<String, String> schema,

        @Schema(description = "The events. A field that is missing or null is NULL")
        List<Map<String, Object>> logs) {

    static final String EXAMPLE = """
            {"family":"dog_registry",
             "schema":{"name":"string","breed":"string","weight":"int"},
             "logs":[{"name":"spot","breed":"labrador","weight":100},
                     {"name":"max","breed":"chihuahua","weight":3},
                     {"name":"sprinkle","breed":"pitbull","weight":50}]}""";

    static final String RECEIPT = """
            {"family":"dog_registry","accepted":3,"shard":"orders","schemaVersion":1}""";

    static final String LENIENT_RECEIPT = """
            {"family":"dog_registry","accepted":2,"shard":"orders","schemaVersion":1,"rejected":1,
             "rejects":[{"pointer":"/logs/0/weight","code":"TYPE_MISMATCH",
                         "detail":"The field is an int, a whole number; this is '3.9'"}]}""";
    static final String DRY_RUN_RECEIPT = """
            {"dryRun":true,"family":"dog_registry","accepted":3,"shard":"orders","newFamily":false,
             "newFields":[{"name":"weight","type":"int"}]}""";
    static final String REFUSAL = """
            {"type":"urn:flotilla:problem:type-mismatch","title":"A value does not have the type of its field","status":422,
             "code":"TYPE_MISMATCH","detail":"The field is an int, a whole number; this is '3.9'","pointer":"/logs/0/weight",
             "requestId":"c5a1"}""";
}
