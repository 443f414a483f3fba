package vn.thidua.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the static resources of the class path, as the application does, and pages that a test writes. */
public final class ClasspathServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "ico", "image/x-icon");

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    public ClasspathServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Puts a page at a path such as {@code /gallery.html} and returns its address. */
    public String page(String path, String html) {
        pages.put(path, html);
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            byte[] body = body(path);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String path) throws IOException {
        var page = pages.get(path);
        if (page != null) {
            return page.getBytes(StandardCharsets.UTF_8);
        }
        try (var stream = ClasspathServer.class.getResourceAsStream("/META-INF/resources" + path)) {
            return stream == null ? null : stream.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
