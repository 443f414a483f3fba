package vn.thidua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thidua.api.ApiProblem.Kind;

/**
 * Refuses a parameter that an address does not know, or that stands there twice: a misspelt filter would otherwise
 * answer with figures of everything.
 */
class StrictParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Map<String, Class<?>>> known = new ConcurrentHashMap<>();
    private final AllowedValues allowed;

    StrictParameters(AllowedValues allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().equals(ApiProblem.class.getPackageName())) {
            return true;
        }
        var names = known.computeIfAbsent(method, StrictParameters::names);
        for (var given : request.getParameterMap().entrySet()) {
            var name = given.getKey();
            var type = names.get(name);
            if (type == null) {
                throw new ApiProblem(
                        Kind.UNKNOWN_PARAMETER,
                        ApiProblem.shortened(name),
                        names.isEmpty() ? "–" : String.join(", ", names.keySet()));
            }
            if (given.getValue().length > 1) {
                throw ApiProblem.badValue(name, String.join(",", given.getValue()), "1 ×");
            }
            // binding would fall back to any spelling, and take an empty word for none
            if (type.isEnum() && !AllowedValues.words(type).contains(given.getValue()[0])) {
                throw ApiProblem.badValue(name, given.getValue()[0], allowed.of(type, ApiErrors.language(request)));
            }
        }
        return true;
    }

    private static Map<String, Class<?>> names(HandlerMethod method) {
        var names = new TreeMap<String, Class<?>>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (var part : parameter.getParameterType().getRecordComponents()) {
                    names.put(part.getName(), part.getType());
                }
            }
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation == null) continue;
            var name = annotation.value().isEmpty() ? annotation.name() : annotation.value();
            names.put(name.isEmpty() ? parameter.getParameter().getName() : name, parameter.getParameterType());
        }
        return names;
    }
}
