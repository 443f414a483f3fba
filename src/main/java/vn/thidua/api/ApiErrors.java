package vn.thidua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.thidua.api.ApiProblem.Kind;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Turns whatever goes wrong into RFC 9457 problem details with a stable code, in the language asked for. */
@RestControllerAdvice
class ApiErrors {
    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final AllowedValues allowed;

    ApiErrors(AllowedValues allowed) {
        this.allowed = allowed;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ApiProblem problem, HttpServletRequest request) {
        return answer(problem.kind(), request, problem.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badValue(TypeMismatchException e, HttpServletRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "?";
        return answer(
                Kind.BAD_VALUE,
                request,
                name,
                ApiProblem.shortened(String.valueOf(e.getValue())),
                allowed.of(e.getRequiredType(), language(request)));
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MissingServletRequestPartException.class})
    ResponseEntity<ProblemDetail> missing(Exception e, HttpServletRequest request) {
        var name = switch (e) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingServletRequestPartException part -> part.getRequestPartName();
            default -> "?";
        };
        return answer(Kind.MISSING, request, name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NoResourceFoundException e, HttpServletRequest request) {
        return answer(Kind.NOT_FOUND, request, ApiProblem.shortened(request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        var supported = e.getSupportedMethods();
        return answer(
                Kind.METHOD,
                request,
                e.getMethod(),
                supported == null ? "" : Arrays.stream(supported).sorted().collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(Kind.NOT_ACCEPTABLE, request);
    }

    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, HttpMessageNotReadableException.class})
    ResponseEntity<ProblemDetail> mediaType(Exception e, HttpServletRequest request) {
        return answer(Kind.MEDIA_TYPE, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(Kind.TOO_LARGE, request);
    }

    /** The security filters word it, as they do for requests that never came here. */
    @ExceptionHandler
    void forbidden(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e, HttpServletRequest request) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Request {} {} failed ({})", request.getMethod(), request.getRequestURI(), number, e);
        return answer(Kind.BROKEN, request, number);
    }

    static Language language(HttpServletRequest request) {
        return Language.ofTag(String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static ResponseEntity<ProblemDetail> answer(Kind kind, HttpServletRequest request, Object... arguments) {
        var texts = new Texts(language(request));
        var key = "api." + kind.name().toLowerCase(Locale.ROOT);
        var problem = ProblemDetail.forStatus(kind.status);
        problem.setTitle(texts.get(key + ".title"));
        problem.setDetail(texts.get(key, arguments) + " [" + kind.code + "]. " + texts.get(key + ".next", arguments));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", kind.code);
        return ResponseEntity.status(kind.status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
