package vn.thidua.submission;

import java.util.regex.Pattern;
import vn.thidua.shared.Dataset;

/**
 * What is known when a file arrives.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param from account or command that handed it in
 */
public record Receipt(String job, Dataset dataset, String sha256, String fileName, long bytes, String from) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 400;

    public Receipt {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (fileName.length() > LONGEST_NAME) {
            fileName = fileName.substring(0, LONGEST_NAME);
        }
    }
}
