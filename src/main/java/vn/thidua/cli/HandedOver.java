package vn.thidua.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** The answer to a wish that was handed over, written line by line while it is fulfilled; see {@link HandOver}. */
final class HandedOver {
    private static final Logger log = LoggerFactory.getLogger(HandedOver.class);

    private HandedOver() {}

    static ResponseEntity<StreamingResponseBody> answer(String language, Function<Console, ExitCode> work) {
        StreamingResponseBody body = out -> {
            var texts = new Texts(Language.ofTag(language));
            var console = new Console(texts, marked('+', out), marked('-', out));
            ExitCode code;
            try {
                code = work.apply(console);
            } catch (WrongUsage usage) {
                console.remarks().println(usage.getMessage());
                code = ExitCode.USAGE;
            } catch (RuntimeException failure) {
                log.error("A command that was handed over failed", failure);
                console.remark("cli.failed", String.valueOf(failure.getMessage()));
                code = ExitCode.FAILED;
            }
            out.write(("=" + code.number() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(body);
    }

    /** Lines with a mark in front, each sent at once. */
    private static PrintStream marked(char mark, OutputStream out) {
        return new PrintStream(new MarkedLines(mark, out), true, StandardCharsets.UTF_8);
    }

    private static final class MarkedLines extends OutputStream {
        private final char mark;
        private final OutputStream out;
        private boolean fresh = true;

        MarkedLines(char mark, OutputStream out) {
            this.mark = mark;
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            if (fresh) out.write(mark);
            out.write(octet);
            fresh = octet == '\n';
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
