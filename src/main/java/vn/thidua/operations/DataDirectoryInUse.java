package vn.thidua.operations;

import java.nio.file.Path;

/** Another process holds the data directory. */
public final class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path root) {
        super("data directory %s is in use by another process. Stop that one, or choose another folder with --data."
                .formatted(root));
    }
}
