package vn.thidua.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.cli.Command.Rehearse;
import vn.thidua.operations.DataDirectory;

/** Starts as {@code start} does, opens what a first visitor opens, and ends. */
final class RehearseCommand {
    private static final List<String> FIRST_PAGES =
            List.of("/", "/login", "/actuator/health", "/favicon.ico", "/api/v1/indicators");

    private RehearseCommand() {}

    static ExitCode run(Rehearse rehearse, Console console) {
        try (var application = Application.server(
                        DataDirectory.open(rehearse.data()),
                        Map.of("server.port", "0", "thidua.demo", "true", "thidua.schedule.enabled", "false"));
                var visitor = HttpClient.newHttpClient()) {
            if (!(application instanceof ServletWebServerApplicationContext web) || web.getWebServer() == null) {
                return ExitCode.FAILED;
            }
            var server = "http://127.0.0.1:" + web.getWebServer().getPort();
            for (var page : FIRST_PAGES) {
                visitor.send(HttpRequest.newBuilder(URI.create(server + page)).build(), BodyHandlers.discarding());
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }
}
