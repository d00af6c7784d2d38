package io.flotilla.api.problem;

/** The errors that any service can answer, whatever its context. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not valid JSON"),
    UNAUTHORIZED(401, "Authentication is required"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is nothing at this path"),
    METHOD_NOT_ALLOWED(405, "This path does not answer that method"),
    NOT_ACCEPTABLE(406, "No representation matches the Accept header"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "The request conflicts with the present state"),
    BODY_TOO_LARGE(413, "The body is larger than this service accepts"),
    URI_TOO_LONG(414, "The request line is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type this path does not take"),
    UNPROCESSABLE(422, "The request is well formed but cannot be carried out"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    TOO_MANY_REQUESTS(429, "Too much is in flight"),
    INTERNAL_ERROR(500, "Something failed that is not the caller's fault"),
    UPSTREAM_UNAVAILABLE(503, "A part this answer needs is not available"),
    TIMEOUT(504, "A part this answer needs did not answer in time");

    private final ErrorFacts facts;

    CommonError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }

    /** The code that stands for a bare HTTP status, for errors a framework raised. */
    public static CommonError ofStatus(int status) {
        for (CommonError error : values()) {
            if (error.status() == status && error != MALFORMED_JSON) {
                return error;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    }
}
