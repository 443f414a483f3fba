package vn.thidua.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the server that holds a data directory do what was typed. It answers line by line: {@code -text} is a remark,
 * {@code +text} a result, {@code =n} the exit code.
 */
final class HandOver {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private HandOver() {}

    static ExitCode to(Path data, Console console, String command, Map<String, ?> wish) {
        var found = awaited(data);
        if (found.isEmpty()) {
            console.remark("cli.in-use", data.toString());
            return ExitCode.IN_USE;
        }
        var server = found.get();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/internal/%s".formatted(server.port(), command)))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .header("Accept-Language", console.texts().language().code())
                .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(wish)))
                .build();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                console.remark("cli.failed", "HTTP " + answer.statusCode());
                return ExitCode.FAILED;
            }
            console.remark("cli.handed-over");
            var code = ExitCode.FAILED;
            for (var line : (Iterable<String>) answer.body()::iterator) code = show(line, console, code);
            return code;
        } catch (ConnectException gone) {
            // it holds the lock but does not listen: it is starting, or ending
            console.remark("cli.in-use", data.toString());
            return ExitCode.IN_USE;
        } catch (IOException e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    /** The server's door; waited for a while, as it may be about to open. */
    private static Optional<ServerFile> awaited(Path data) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var found = ServerFile.read(data);
        while (found.isEmpty()
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = ServerFile.read(data);
        }
        return found;
    }

    private static ExitCode show(String line, Console console, ExitCode before) {
        if (line.isEmpty()) return before;
        var text = line.substring(1);
        switch (line.charAt(0)) {
            case '+' -> console.result(text);
            case '-' -> console.remarks().println(text);
            case '=' -> {
                return ExitCode.values()[Integer.parseInt(text)];
            }
            default -> console.remarks().println(line);
        }
        return before;
    }
}
