package vn.thidua.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the operations database is.
 *
 * @param url {@code jdbc:postgresql:…} or {@code jdbc:h2:…}; absent: an H2 file in the data directory
 * @param connections the most connections held at once
 */
@ConfigurationProperties("thidua.operations")
record OperationsProperties(
        @Nullable String url,
        @DefaultValue("sa") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections) {
    OperationsProperties {
        if (url != null && url.isBlank()) url = null;
        if (connections < 2) throw new IllegalArgumentException("thidua.operations.connections is at least 2");
    }

    String urlIn(DataDirectory directory) {
        // lower-case names, found in any case: Spring Batch and Quartz write theirs in capitals, PostgreSQL lowers all;
        // retry: a thread interrupted while it writes, as Quartz does when it stops, closes the file for everybody
        return url != null
                ? url
                : "jdbc:h2:retry:%s;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
                        .formatted(directory.operations());
    }
}
