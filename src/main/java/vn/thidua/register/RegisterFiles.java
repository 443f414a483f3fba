package vn.thidua.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * Takes registers from files with bars between the columns, as {@code etl-jobs/samples/registers} has them. A wrong row
 * throws {@link IllegalArgumentException} with its file and line, and those before it stay.
 */
@Component
public class RegisterFiles {
    private static final String CAMPAIGNS = "fund|name_vi|name_en|first|last|source";
    private static final String MEETINGS = "key|subject|host|on|period|title";
    private static final String ENTRIES =
            "register|meeting|subject|on|due|what|field|indicator|collectives|individuals|state|reached|note";

    private final RegisterStore store;
    private final RegisterQuery query;

    RegisterFiles(RegisterStore store, RegisterQuery query) {
        this.store = store;
        this.query = query;
    }

    /** Takes the campaigns that are not kept yet. */
    public void campaigns(Path file, String by) {
        var known = query.campaigns();
        rows(file, CAMPAIGNS, cells -> {
            var campaign =
                    new Campaign(cells.get(0), cells.get(1), cells.get(2), day(cells, 3), day(cells, 4), cells.get(5));
            if (known.stream()
                    .noneMatch(each ->
                            each.fund().equals(campaign.fund()) && each.first().equals(campaign.first()))) {
                store.announce(campaign, by);
            }
        });
    }

    /**
     * Takes {@code meetings.csv} and {@code entries.csv} of a folder; nothing if meetings of the dataset are kept.
     *
     * @param reference of the edition that the meetings were shown
     */
    public void registers(Path folder, Dataset dataset, Reference reference, String by) {
        if (query.holds(dataset)) {
            return;
        }
        Map<String, MeetingId> keys = new HashMap<>();
        rows(folder.resolve("meetings.csv"), MEETINGS, cells -> {
            var on = LocalDate.parse(cells.get(3));
            var facts = new MeetingFacts(
                    dataset,
                    subject(cells.get(1), on, reference),
                    cells.get(2).isEmpty() ? null : subject(cells.get(2), on, reference),
                    on,
                    Period.parse(cells.get(4)).orElseThrow(() -> new IllegalArgumentException("period")),
                    reference.edition(),
                    cells.get(5));
            keys.put(cells.get(0), store.hold(facts, by).id());
        });
        rows(folder.resolve("entries.csv"), ENTRIES, cells -> entry(cells, dataset, reference, keys, by));
    }

    private void entry(
            List<String> cells, Dataset dataset, Reference reference, Map<String, MeetingId> keys, String by) {
        var register = Register.fromDb(cells.get(0));
        var on = LocalDate.parse(cells.get(3));
        var meeting = cells.get(1).isEmpty() ? null : Objects.requireNonNull(keys.get(cells.get(1)), "meeting");
        var facts = new EntryFacts(
                register,
                dataset,
                subject(cells.get(2), on, reference),
                meeting,
                on,
                cells.get(4).isEmpty() ? null : LocalDate.parse(cells.get(4)),
                cells.get(5),
                cells.get(6),
                cells.get(7).isEmpty() ? null : new IndicatorCode(cells.get(7)),
                awarded(cells));
        long id = store.add(facts, register.states().getFirst(), "", by);
        if (!cells.get(10).isEmpty()) {
            store.move(id, EntryState.fromDb(cells.get(10)), LocalDate.parse(cells.get(11)), cells.get(12), by);
        }
    }

    private static @Nullable Awarded awarded(List<String> cells) {
        return cells.get(8).isEmpty()
                ? null
                : new Awarded(Integer.parseInt(cells.get(8)), Integer.parseInt(cells.get(9)));
    }

    /** A code means whoever held it on the day. */
    private static SubjectId subject(String code, LocalDate day, Reference reference) {
        return reference
                .subject(code, day)
                .orElseThrow(() -> new IllegalArgumentException("nobody had the code %s on %s".formatted(code, day)))
                .id();
    }

    private static MonthDay day(List<String> cells, int at) {
        return MonthDay.parse("--" + cells.get(at));
    }

    private interface Taking {
        void row(List<String> cells);
    }

    private static void rows(Path file, String header, Taking taking) {
        for (var line : lines(file, header)) {
            try {
                taking.row(line.cells());
            } catch (RuntimeException wrong) {
                throw new IllegalArgumentException(
                        "%s, line %d: %s".formatted(file.getFileName(), line.number(), wrong.getMessage()), wrong);
            }
        }
    }

    private record Line(int number, List<String> cells) {}

    private static List<Line> lines(Path file, String header) {
        try {
            var texts = Files.readAllLines(file);
            if (!texts.getFirst().equals(header)) {
                throw new IllegalArgumentException(file.getFileName() + ", line 1: the header must be " + header);
            }
            var lines = new ArrayList<Line>();
            for (int i = 1; i < texts.size(); i++) {
                lines.add(new Line(i + 1, List.of(texts.get(i).split("\\|", -1))));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
