package vn.thidua.etl.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.thidua.etl.load.ShippedFiles;

/**
 * A city large enough for any number of figures: our own measures, more units, quarters back from 2026. Figures look
 * like real ones: a level of the unit, seasons, noise; parts below their wholes; one in two hundred written as people
 * write.
 */
final class BenchmarkData {
    static final int UNITS = 2_000;
    private static final int LAST_YEAR = 2026;
    private static final int LAST_QUARTER = 2;
    private static final int ONE_ODD_IN = 200;
    private static final Set<String> PARTS = Set.of("CREMATIONS", "RECON_SUCCEEDED");
    private static final long SEED = 20221108;

    /** A measure of the file. */
    private record Counted(String code, String unit, boolean money, double level, boolean part) {}

    private final List<Counted> measures = new ArrayList<>();

    /** Writes reference data for the benchmark into {@code folder}. */
    void reference(ShippedFiles shipped, Path folder) throws IOException {
        shipped.copy("reference-data", folder);
        var subjects = Files.readAllLines(folder.resolve("subjects.csv"));
        var few = new ArrayList<String>();
        few.add(subjects.getFirst());
        few.add(subjects.get(1).replace("2008-08-01", "1990-01-01"));
        for (int unit = 0; unit < UNITS; unit++) {
            few.add("%d,%s,unit,commune,Xã số %d,Commune %d,Xã số %d,HN,,,1990-01-01,,false,,Đo tốc độ,"
                    .formatted(1000 + unit, unit(unit), unit, unit, unit));
        }
        Files.write(folder.resolve("subjects.csv"), few);
        for (var empty : List.of("memberships.csv", "lineage.csv", "area-shares.csv", "roster.csv", "periods.csv")) {
            var file = folder.resolve(empty);
            Files.write(file, Files.readAllLines(file).subList(0, 1));
        }
        var lines = Files.readAllLines(folder.resolve("measures.csv"));
        var always = new ArrayList<String>();
        for (var line : lines) {
            always.add(line.replace(",2013-01-01,,", ",1990-01-01,,"));
            take(line);
        }
        Files.write(folder.resolve("measures.csv"), always);
    }

    /** Measures with a plain name and an open validity: enough of them, and no quoted commas to cut. */
    private void take(String line) {
        var cells = line.split(",", -1);
        if (cells.length == 14 && cells[6].equals("flow") && cells[11].equals("2013-01-01") && cells[12].isEmpty()) {
            boolean money = cells[4].equals("đồng");
            boolean part = !cells[10].isEmpty() || PARTS.contains(cells[1]);
            measures.add(new Counted(cells[1], cells[4], money, money ? 2e8 : 40 + measures.size() * 17, part));
        }
    }

    /** Writes a long file of {@code rows} figures, each of another cell. */
    void submission(Path file, long rows) throws IOException {
        var random = new Random(SEED);
        long left = rows;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,period,measure,value\n");
            var line = new StringBuilder();
            for (int back = 0; left > 0; back++) {
                int quarters = LAST_YEAR * 4 + LAST_QUARTER - 1 - back;
                var period = quarters / 4 + "Q" + (quarters % 4 + 1);
                for (int unit = 0; unit < UNITS && left > 0; unit++) {
                    for (int m = 0; m < measures.size() && left > 0; m++, left--) {
                        line.setLength(0);
                        line.append(unit(unit)).append(',').append(period).append(',');
                        cell(line, measures.get(m), unit, quarters % 4, random);
                        out.append(line);
                    }
                }
            }
        }
    }

    private static void cell(StringBuilder line, Counted measure, int unit, int quarter, Random random) {
        double level = measure.level() * (0.5 + unit % 97 / 97.0) * (1 + 0.1 * quarter);
        // a part that is a tenth of its level never passes its whole, whose level is at least half of it
        double share = measure.part() ? 0.1 : 1;
        long value = Math.round(level * share * (0.9 + 0.2 * random.nextDouble()));
        line.append(measure.code()).append(',');
        if (random.nextInt(ONE_ODD_IN) == 0) {
            line.append(written(value, measure));
        } else {
            line.append(value);
        }
        line.append('\n');
    }

    /** The same figure with its unit, or with dots between groups of three digits. */
    private static String written(long value, Counted measure) {
        if (measure.money()) {
            return "%,d".formatted(value).replace(',', '.') + "đ";
        }
        return value + " " + measure.unit();
    }

    int measures() {
        return measures.size();
    }

    private static String unit(int number) {
        return "9%04d".formatted(number);
    }
}
