package vn.thidua.cli;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thidua.cli.Command.Start;
import vn.thidua.etl.FirstStart;
import vn.thidua.operations.DataDirectory;
import vn.thidua.operations.DataDirectoryInUse;
import vn.thidua.security.FirstAccounts;

/** Starts the server, says where it is and who may sign in, and leaves it running. */
final class StartCommand {
    private StartCommand() {}

    static OptionalInt run(Start start, Console console) {
        DataDirectory directory;
        try {
            directory = DataDirectory.open(start.data());
        } catch (DataDirectoryInUse inUse) {
            tellInUse(start, console);
            return OptionalInt.of(ExitCode.IN_USE.number());
        } catch (RuntimeException unusable) {
            console.remarks().println(unusable.getMessage());
            return OptionalInt.of(ExitCode.FAILED.number());
        }
        var mark = Mark.of(directory, start.demo() ? Mark.DEMO : Mark.REAL);
        if (mark == Mark.DEMO && !start.demo()) {
            directory.close();
            throw new WrongUsage(
                    console.texts().get("cli.usage.demo", start.data().toString()));
        }
        try {
            var application = Application.server(directory, properties(start, mark));
            var seconds = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1000.0;
            if (application.getBean(FirstStart.class).fill(mark == Mark.DEMO)) {
                console.result(console.texts().get("cli.filled"));
            }
            tellStarted(application, directory, seconds, console);
            return OptionalInt.empty();
        } catch (RuntimeException failure) {
            tellFailed(failure, console);
            return OptionalInt.of(ExitCode.FAILED.number());
        }
    }

    private static Map<String, String> properties(Start start, Mark mark) {
        var properties = new HashMap<String, String>();
        properties.put("thidua.demo", String.valueOf(mark == Mark.DEMO));
        if (start.port() != null) properties.put("server.port", String.valueOf(start.port()));
        return properties;
    }

    private static void tellStarted(
            ConfigurableApplicationContext application, DataDirectory directory, double seconds, Console console) {
        if (!(application instanceof ServletWebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("the server does not listen");
        }
        console.result(console.texts()
                .get(
                        "cli.started",
                        "http://127.0.0.1:" + web.getWebServer().getPort() + "/",
                        directory.root().toString(),
                        "%.1f".formatted(seconds),
                        Long.toString(ResidentMemory.megabytes())));
        application.getBean(FirstAccounts.class).opened().ifPresent(opened -> {
            var names = String.join(", ", opened.usernames());
            var key = opened.mustChange() ? "cli.accounts.admin" : "cli.accounts.demo";
            console.result(console.texts().get(key, names, opened.password()));
        });
        console.result(console.texts().get("cli.stop"));
    }

    private static void tellInUse(Start start, Console console) {
        ServerFile.read(start.data())
                .ifPresentOrElse(
                        server -> console.remark(
                                "cli.in-use.start", start.data().toString(), Integer.toString(server.port())),
                        () -> console.remark("cli.in-use", start.data().toString()));
    }

    private static void tellFailed(Throwable failure, Console console) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof PortInUseException)) cause = cause.getCause();
        if (cause instanceof PortInUseException taken) {
            console.remark("cli.port-taken", Integer.toString(taken.getPort()));
        } else {
            console.remark("cli.failed", String.valueOf(cause.getMessage()));
        }
    }
}
