package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process holds. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** Resident pages as the kernel counts them; where it does not tell, what the Java heap has taken. */
    static long megabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .orElseGet(ResidentMemory::heap);
        } catch (IOException notLinux) {
            return heap();
        }
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
