package vn.thidua.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered: a status, a stable code, and the words for it. */
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of refusal; the text {@code api.<name>} says place, cause and next step. */
    enum Kind {
        UNKNOWN_PARAMETER("API-01", HttpStatus.BAD_REQUEST),
        BAD_VALUE("API-02", HttpStatus.BAD_REQUEST),
        MISSING("API-03", HttpStatus.BAD_REQUEST),
        NOT_FOUND("API-04", HttpStatus.NOT_FOUND),
        NOT_ACCEPTABLE("API-05", HttpStatus.NOT_ACCEPTABLE),
        METHOD("API-06", HttpStatus.METHOD_NOT_ALLOWED),
        TOO_LARGE("API-07", HttpStatus.CONTENT_TOO_LARGE),
        MEDIA_TYPE("API-08", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        OUT_OF_SCOPE("API-09", HttpStatus.FORBIDDEN),
        BROKEN("API-10", HttpStatus.INTERNAL_SERVER_ERROR);

        final String code;
        final HttpStatus status;

        Kind(String code, HttpStatus status) {
            this.code = code;
            this.status = status;
        }
    }

    private final Kind kind;
    private final transient Object[] arguments;

    ApiProblem(Kind kind, Object... arguments) {
        super(kind.code);
        this.kind = kind;
        this.arguments = arguments;
    }

    /** A parameter whose value cannot be; {@code allowed} says what can. */
    static ApiProblem badValue(String parameter, String value, String allowed) {
        return new ApiProblem(Kind.BAD_VALUE, parameter, shortened(value), allowed);
    }

    /** Something that is not there. */
    static ApiProblem notFound(String what) {
        return new ApiProblem(Kind.NOT_FOUND, shortened(what));
    }

    /** What somebody sent is repeated to him, but not at any length. */
    static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 100 ? clean : clean.substring(0, 100) + "…";
    }

    Kind kind() {
        return kind;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
