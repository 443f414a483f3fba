package vn.thidua.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Copies the warehouse while it is read and written: the copy holds one moment. A publish that has not come to its
 * commit point is in it as on a disk after a crash, and start-up removes it as it does there.
 */
@Component
public class WarehouseCopy {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DSLContext db;
    /** The only folder that the engine may write to besides its own file. */
    private final Path allowed;

    WarehouseCopy(@Qualifier("warehouseDsl") DSLContext db, @Value("${thidua.data}") Path data) {
        this.db = db;
        this.allowed = data.toAbsolutePath().normalize().resolve("archive");
    }

    /** A warehouse file; the caller moves it away or deletes it. */
    public Path make() throws IOException {
        var name = "copy_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
        var file = allowed.resolve("." + name + ".duckdb");
        Files.deleteIfExists(file);
        db.connection(connection -> {
            var copying = DSL.using(connection, db.dialect(), db.settings());
            var here = copying.fetchSingle("select current_database()").get(0, String.class);
            copying.execute("attach {0} as {1}", DSL.inline(file.toString()), DSL.name(name));
            try {
                copying.execute("copy from database {0} to {1}", DSL.name(here), DSL.name(name));
            } finally {
                copying.execute("detach {0}", DSL.name(name));
            }
        });
        return file;
    }
}
