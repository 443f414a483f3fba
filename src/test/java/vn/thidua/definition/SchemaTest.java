package vn.thidua.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private final String text = Definitions.schema(DefinitionsTest.Page.class);
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | title: {vi: a, en: b}",
                "true  | {title: {vi: a, en: b}, mood: very_loud, limits: {low: 0.5}}",
                "true  | {title: {vi: a, en: b}, cards: [{type: tile, shows: A}, {type: heat_map, rows_of: [A]}]}",
                "true  | {title: {vi: a, en: b}, inside: {title: {vi: c, en: d}}}",
                "false | titel: {vi: a, en: b}",
                "false | title: {vi: a}",
                "false | {title: {vi: a, en: b}, mood: loud}",
                "false | {title: {vi: a, en: b}, limits: {low: much}}",
                "false | {title: {vi: a, en: b}, cards: [{type: tile}]}",
                "false | {title: {vi: a, en: b}, cards: [{type: tile, shows: A, colour: red}]}",
                "false | {title: {vi: a, en: b}, cards: {}}",
            })
    void theSchemaAndTheBinderAgree(boolean accepted, String yaml) {
        assertThat(schema.validate(yaml, InputFormat.YAML).isEmpty()).isEqualTo(accepted);
        assertThat(Definitions.bind("x.yaml", yaml, DefinitionsTest.Page.class) instanceof Bound.Good)
                .isEqualTo(accepted);
    }

    @Test
    void defaultsAndTheDraftStandInTheSchema() {
        assertThat(text)
                .contains("https://json-schema.org/draft/2020-12/schema")
                .contains("absent: 6")
                .endsWith("}\n");
    }
}
