package io.flotilla.service.problem;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;

/** The problems that a framework announces with a bare HTTP status. */
final class StatusFaults {

    private StatusFaults() {}

    static ProblemException problemOf(int status) {
        CommonError code = CommonError.ofStatus(status);
        return new ProblemException(code, detail(code));
    }

    private static String detail(CommonError code) {
        return switch (code) {
            case NOT_FOUND -> "No resource has this path. Check its spelling; /q/openapi lists all paths.";
            case METHOD_NOT_ALLOWED -> "Use one of the methods in the Allow header.";
            case NOT_ACCEPTABLE -> "Accept application/json, or leave the Accept header out.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Send the body with a Content-Type this path takes, such as application/json.";
            case BODY_TOO_LARGE -> "Split the body and send it in parts.";
            case URI_TOO_LONG -> "Shorten the path or the query string.";
            case HEADERS_TOO_LARGE -> "Send fewer or shorter headers.";
            case UNAUTHORIZED -> "Send credentials in the Authorization header.";
            case FORBIDDEN -> "These credentials do not permit it.";
            case INTERNAL_ERROR -> "Something failed that is not your fault. Quote the request id when you report it.";
            default -> "The request could not be understood. Check its path, query string and headers.";
        };
    }
}
