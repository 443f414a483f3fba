package vn.thidua.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.Thidua;
import vn.thidua.etl.FirstStart;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.etl.RunState;
import vn.thidua.operations.DataDirectory;

/** The whole application behind a real port, with reference data and the published figures loaded by their jobs. */
@SpringBootTest(
        classes = Thidua.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.demo-password=" + PublishedServer.PASSWORD,
            "thidua.schedule.enabled=false",
            "vaadin.productionMode=true"
        })
abstract class PublishedServer {
    static final String PASSWORD = "cùng nhau thi đua";
    private static final Set<Path> LOADED = new HashSet<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    DataDirectory directory;

    @Autowired
    JobRuns runs;

    @Autowired
    FirstStart firstStart;

    @BeforeEach
    void load() throws IOException {
        synchronized (LOADED) {
            if (!LOADED.add(directory.root())) return;
            firstStart.fill(false);
            var inbox = Files.createDirectories(directory.inbox("published-figures"));
            try (var files = Files.list(Path.of("etl-jobs/samples/published"))) {
                for (var file :
                        files.filter(each -> !each.endsWith("not-loaded.csv")).toList()) {
                    Files.copy(file, inbox.resolve(file.getFileName()));
                }
            }
            Assertions.assertThat(run("published-figures")).isEqualTo(RunState.PUBLISHED);
        }
    }

    RunState run(String job) {
        var id = runs.start(RunRequest.of(job, RunOrigin.CLI, "test"));
        var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < until) {
            var view = runs.find(id).orElseThrow();
            if (view.state() != RunState.RUNNING) return view.state();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError(job + " does not end");
    }

    /** Anything but a GET is given as the first header {@code method: POST}. */
    HttpResponse<String> ask(String account, String address, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        if (!account.isEmpty()) request.header("Authorization", basic(account));
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("method")) {
                request.method(headers[i + 1], HttpRequest.BodyPublishers.noBody());
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    URI at(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    JsonNode json(String account, String address) throws IOException, InterruptedException {
        var answer = ask(account, address);
        Assertions.assertThat(answer.statusCode())
                .as(address + " " + answer.body())
                .isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
