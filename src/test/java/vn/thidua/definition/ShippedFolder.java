package vn.thidua.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every folder of definitions in the repository: each file binds, the committed JSON Schema is the one
 * that the record gives, and it accepts each file. {@code -Dschemas=write} writes the schema instead of comparing it.
 */
public final class ShippedFolder {
    private ShippedFolder() {}

    public static <T> DefinitionFolder<T> check(String folder, Class<T> type, String schemaName) throws IOException {
        Path directory = Path.of(folder);
        Path committed = directory.resolve(schemaName + ".schema.json");
        String current = Definitions.schema(type);
        if ("write".equals(System.getProperty("schemas"))) {
            Files.writeString(committed, current);
        }
        assertThat(Files.readString(committed))
                .as("%s is out of date; write it again with ./thidua mvn test -Dschemas=write", committed)
                .isEqualTo(current);

        DefinitionFolder<T> shipped = DefinitionFolder.in(directory, type);
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.all()).isNotEmpty();

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(current, InputFormat.JSON);
        for (Path file : yamlFiles(directory)) {
            List<Error> errors = schema.validate(Files.readString(file), InputFormat.YAML);
            assertThat(errors).as("%s against its schema", file).isEmpty();
        }
        return shipped;
    }

    private static List<Path> yamlFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
