package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.operations.DataDirectory;
import vn.thidua.security.LocalToken;

/** Tells commands where the server is, from when it listens until it ends. */
@Component
@ConditionalOnWebApplication
class ServerAnnouncement implements DisposableBean {
    private final DataDirectory directory;
    private final LocalToken token;

    ServerAnnouncement(DataDirectory directory, LocalToken token) {
        this.directory = directory;
        this.token = token;
    }

    @EventListener
    void listens(ServletWebServerInitializedEvent event) throws IOException {
        new ServerFile(
                        event.getWebServer().getPort(),
                        token.value(),
                        ProcessHandle.current().pid())
                .write(directory);
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(directory.server());
    }
}
