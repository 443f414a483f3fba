package vn.thidua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thidua.api.ApiProblem.Kind;

/**
 * Refuses a parameter that an address does not know, or that stands there twice: a misspelt filter would otherwise
 * answer with figures of everything.
 */
class StrictParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().equals(ApiProblem.class.getPackageName())) {
            return true;
        }
        var names = known.computeIfAbsent(method, StrictParameters::names);
        for (var given : request.getParameterMap().entrySet()) {
            var name = given.getKey();
            if (!names.contains(name)) {
                throw new ApiProblem(
                        Kind.UNKNOWN_PARAMETER,
                        ApiProblem.shortened(name),
                        names.isEmpty() ? "–" : String.join(", ", names));
            }
            if (given.getValue().length > 1) {
                throw ApiProblem.badValue(name, String.join(",", given.getValue()), "1 ×");
            }
        }
        return true;
    }

    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                        .map(RequestParam::value)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> parameter.getParameter().getName()))
                .sorted()
                .toList();
    }
}
