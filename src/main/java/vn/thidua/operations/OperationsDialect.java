package vn.thidua.operations;

import org.jooq.SQLDialect;

/** The two databases that can hold operations' tables, and what differs between them. */
enum OperationsDialect {
    H2(SQLDialect.H2, "h2", "h2"),
    POSTGRESQL(SQLDialect.POSTGRES, "postgresql", "postgres");

    final SQLDialect jooq;
    final String batchScript;
    final String quartzScript;

    OperationsDialect(SQLDialect jooq, String batchScript, String quartzScript) {
        this.jooq = jooq;
        this.batchScript = batchScript;
        this.quartzScript = quartzScript;
    }

    static OperationsDialect of(String url) {
        if (url.startsWith("jdbc:h2:")) return H2;
        if (url.startsWith("jdbc:postgresql:")) return POSTGRESQL;
        throw new IllegalArgumentException(
                "thidua.operations.url=%s: only jdbc:h2: and jdbc:postgresql: are known. Correct the address."
                        .formatted(url));
    }
}
