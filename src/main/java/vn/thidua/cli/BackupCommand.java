package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.cli.Command.Backup;
import vn.thidua.operations.DataDirectory;
import vn.thidua.operations.DataDirectoryInUse;

/** Saves everything into one file, by itself or by the server that holds the data directory. */
final class BackupCommand {
    private BackupCommand() {}

    static ExitCode run(Backup command, Console console) {
        var file = command.file();
        if (Files.exists(file)) {
            console.remark("cli.backup.exists", file.toString());
            return ExitCode.USAGE;
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            console.remark("cli.backup.folder", file.toString());
            return ExitCode.USAGE;
        }
        DataDirectory directory;
        try {
            directory = DataDirectory.open(command.data());
        } catch (DataDirectoryInUse held) {
            return HandOver.to(command.data(), console, "backup", Map.of("file", file.toString()));
        }
        try (var application = Application.tool(directory)) {
            return write(application.getBean(vn.thidua.cli.Backup.class), command, console);
        }
    }

    /** The same with and without a server: remarks, then one JSON object as the last line. */
    static ExitCode write(vn.thidua.cli.Backup backup, Backup command, Console console) {
        try {
            var start = System.nanoTime();
            var written = backup.write(command.file());
            if (written.operationsElsewhere()) console.remark("cli.backup.postgres");
            var line = new LinkedHashMap<String, Object>();
            line.put("file", written.file());
            line.put("bytes", written.bytes());
            line.put("files", written.files());
            line.put("edition", written.edition());
            line.put("seconds", Seconds.since(start));
            console.result(JsonMapper.shared().writeValueAsString(line));
            return ExitCode.DONE;
        } catch (IOException e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }
}
