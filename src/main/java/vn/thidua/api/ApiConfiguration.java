package vn.thidua.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Locale;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

/** How requests are read and answers written, and the description of it all at {@code /api/v1/openapi}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverterFactory(new Words());
        formats.addConverter(
                String.class,
                Period.class,
                text -> Period.parse(text).orElseThrow(() -> new IllegalArgumentException("no period")));
        formats.addConverter(String.class, EditionNumber.class, text -> new EditionNumber(Integer.parseInt(text)));
        formats.addConverter(String.class, IndicatorCode.class, IndicatorCode::new);
        formats.addConverter(String.class, MeasureCode.class, MeasureCode::new);
    }

    /** Enum constants by their lower-case names, exactly. */
    private static final class Words implements ConverterFactory<String, Enum<?>> {
        @Override
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName()));
        }
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new CsvConverter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StrictParameters(new AllowedValues())).addPathPatterns("/api/v1/**");
    }

    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Period.class, new StringSchema().example("2022Q4"))
                .replaceWithSchema(EditionNumber.class, new IntegerSchema().example(1))
                .replaceWithSchema(IndicatorCode.class, new StringSchema().example("CREMATION_RATE"))
                .replaceWithSchema(MeasureCode.class, new StringSchema().example("DEATHS"));
        return new OpenAPI()
                .info(new Info()
                        .title("Thidua")
                        .version("v1")
                        .description("Figures of the emulation clusters of a city, with coverage and provenance."
                                + " Answers are JSON, or CSV with Accept: text/csv. Problems are RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
