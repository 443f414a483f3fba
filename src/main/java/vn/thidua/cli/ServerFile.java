package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.operations.DataDirectory;

/**
 * How a command reaches the server that holds a data directory: written there, readable by the same user only.
 *
 * @param pid its process
 */
record ServerFile(int port, String token, long pid) {
    private static final JsonMapper JSON = JsonMapper.shared();

    void write(DataDirectory directory) throws IOException {
        var file = directory.server();
        var fresh = file.resolveSibling("server.json.new");
        Files.deleteIfExists(fresh);
        // made with its rights, not given them later: nobody reads the token in between
        if (Files.getFileStore(directory.root()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, JSON.writeValueAsBytes(this));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Of the server that holds {@code data}; empty when there is none or it is not ready. */
    static Optional<ServerFile> read(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(DataDirectory.serverFile(data)), ServerFile.class));
        } catch (IOException | JacksonException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "server on port " + port;
    }
}
