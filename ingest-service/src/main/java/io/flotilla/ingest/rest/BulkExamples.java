package io.flotilla.ingest.rest;

/** Bulk requests and answers as the API description shows them. */
final class BulkExamples {

    static final String LINES =
            "Two lines for each action: what to do, such as {\"create\":{\"_index\":\"dog_registry\"}}, "
                    + "and the event, such as {\"name\":\"spot\",\"weight\":100}";

    static final String ACTIONS = """
            {"create":{"_index":"dog_registry"}}
            {"name":"spot","breed":"labrador","weight":100}
            {"index":{"_index":"cat_registry","_id":"7"}}
            {"name":"tom","weight":"heavy"}
            """;

    static final String INDEX_ACTIONS = """
            {"create":{}}
            {"name":"spot","breed":"labrador","weight":100}
            """;

    static final String ANSWER = """
            {"took":7,"errors":true,"items":[
             {"create":{"_index":"dog_registry","_id":"0b1c2d-0","_version":1,"result":"created","status":201}},
             {"index":{"_index":"cat_registry","_id":"7","status":400,
                       "error":{"type":"TYPE_MISMATCH","reason":"/weight: The field is an int, a whole number; this is a string"}}}]}""";

    static final String INDEX_ANSWER = """
            {"took":5,"errors":false,"items":[
             {"create":{"_index":"dog_registry","_id":"0b1c2d-0","_version":1,"result":"created","status":201}}]}""";

    private BulkExamples() {}
}
