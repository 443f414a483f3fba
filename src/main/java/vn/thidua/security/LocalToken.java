package vn.thidua.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/**
 * The secret of this run of the server: whoever can read it from the data directory (mode 0600) is the same user of
 * this machine, and may have the server do what the command line does.
 */
@Component
public class LocalToken {
    /** The authority of a request that brings it. */
    static final String AUTHORITY = "ROLE_LOCAL";

    private final String value = Secrets.next();

    /** To be written into the data directory, nowhere else. */
    public String value() {
        return value;
    }

    boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LocalToken";
    }
}
