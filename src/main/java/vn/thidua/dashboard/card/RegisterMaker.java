package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.PageCard.GridRow;
import vn.thidua.dashboard.TableModel.Column;
import vn.thidua.dashboard.data.RegisterBook;
import vn.thidua.dashboard.spec.RegisterCard;
import vn.thidua.dashboard.spec.RegisterCard.Shows;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.register.Awarded;
import vn.thidua.register.Entry;
import vn.thidua.register.Entry.Progress;
import vn.thidua.register.EntryFacts;
import vn.thidua.register.EntryState;
import vn.thidua.register.Meeting;
import vn.thidua.register.Register;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.report.Evidence;

/** A register as a table: who, what, until when, how far. The city shows all of it, a cluster its units' too. */
final class RegisterMaker {
    /** A card is read, not searched. */
    private static final int MOST = 40;

    private final RegisterCard.Register card;
    private final PageContext page;
    private final RegisterBook book;
    private final Sentences words;
    private final EntryLines lines;

    private RegisterMaker(RegisterCard.Register card, PageContext page, RegisterBook book) {
        this.card = card;
        this.page = page;
        this.book = book;
        this.words = page.words();
        this.lines = new EntryLines(page, book.today());
    }

    static PageCard make(String id, RegisterCard.Register card, PageContext page, RegisterBook book) {
        return new RegisterMaker(card, page, book).make(id);
    }

    private PageCard make(String id) {
        String key = "dashboard.register." + card.shows().name().toLowerCase(Locale.ROOT);
        String title = card.title() == null ? words.get(key) : card.title().in(page.language());
        List<GridRow> rows = rows();
        String finding = rows.isEmpty() ? "" : finding();
        return new PageCard(
                id,
                card.width(),
                title,
                page.name(page.subject()),
                finding,
                rows.isEmpty()
                        ? new PageCard.Body.Empty(words.get(key + ".none"))
                        : new PageCard.Body.Grid(title, corner(), columns(), rows),
                null,
                rows.isEmpty() ? words.get(key + ".none") : title + ". " + finding,
                List.of(words.source(page.dataset())));
    }

    private List<GridRow> rows() {
        return switch (card.shows()) {
            case CONCLUSIONS ->
                entries(Register.CONCLUSION).limit(MOST).map(this::conclusion).toList();
            case TASKS -> entries(Register.TASK).limit(MOST).map(this::task).toList();
            case MODELS -> entries(Register.MODEL).limit(MOST).map(this::model).toList();
            case AWARDS -> entries(Register.AWARD).limit(MOST).map(this::award).toList();
            case VISITS -> entries(Register.VISIT).limit(MOST).map(this::visit).toList();
            case MEETINGS -> meetings().stream().map(this::meeting).toList();
            case DIFFICULTIES -> book.said().stream().map(this::said).toList();
            case FILES -> book.files().stream().map(this::file).toList();
        };
    }

    private String corner() {
        return switch (card.shows()) {
            case MEETINGS -> words.get("dashboard.register.date");
            case DIFFICULTIES -> words.get("dashboard.register.kind");
            case FILES -> words.get("dashboard.register.file");
            case CONCLUSIONS, TASKS, MODELS, AWARDS, VISITS -> words.get("dashboard.table.subject");
        };
    }

    private List<Column> columns() {
        List<String> names = switch (card.shows()) {
            case CONCLUSIONS -> List.of("what", "meeting", "state", "result");
            case TASKS -> List.of("what", "indicator", "state", "result");
            case MODELS -> List.of("what", "field", "state", "evidence");
            case AWARDS -> List.of("field.award", "collectives", "individuals", "state", "reason");
            case VISITS -> List.of("what", "state", "concluded");
            case MEETINGS -> List.of("meeting", "period", "conclusions.count", "changed");
            case DIFFICULTIES -> List.of("said", "answer");
            case FILES -> List.of("proves", "size", "date");
        };
        return names.stream()
                .map(name -> name.equals("collectives") || name.equals("individuals")
                        ? Column.figures(words.get("dashboard.register." + name))
                        : Column.text(words.get("dashboard.register." + name)))
                .toList();
    }

    private java.util.stream.Stream<Entry> entries(Register register) {
        Set<SubjectId> about = MeetingMaker.about(page);
        boolean everybody = page.subject().type() == SubjectType.CITY;
        return book.of(register).stream()
                .filter(entry -> everybody || about.contains(entry.facts().subject()))
                .sorted(Comparator.comparingInt((Entry entry) -> EntryLines.urgency(entry.progress(book.today()))));
    }

    private GridRow row(Entry entry, Cell... cells) {
        var subject = page.reference().subject(entry.facts().subject());
        return new GridRow(
                subject.map(page::name).orElse(entry.facts().subject().toString()),
                subject.map(found -> page.address(CardParts.profile(found), found))
                        .orElse(null),
                List.of(cells),
                false);
    }

    private GridRow conclusion(Entry entry) {
        String meeting = book.meetings().stream()
                .filter(held -> held.id().equals(entry.facts().meeting()))
                .findFirst()
                .map(held -> lines.day(held.on()) + " · " + held.title())
                .orElse(lines.day(entry.facts().on()));
        return row(entry, what(entry), Cell.of(meeting), state(entry), Cell.of(entry.note()));
    }

    private GridRow task(Entry entry) {
        var code = entry.facts().indicator();
        String indicator = code == null
                ? ""
                : page.indicator(code).map(found -> page.figures(found).name()).orElse(code.value());
        return row(entry, what(entry), Cell.of(indicator), state(entry), Cell.of(entry.note()));
    }

    private GridRow model(Entry entry) {
        return row(entry, what(entry), Cell.of(entry.facts().field()), state(entry), Cell.of(entry.note()));
    }

    private GridRow award(Entry entry) {
        var counts = Objects.requireNonNull(entry.facts().awarded(), "awards are counted");
        return row(
                entry,
                Cell.of(entry.facts().field()),
                Cell.of(String.valueOf(counts.collectives())),
                Cell.of(String.valueOf(counts.individuals())),
                state(entry),
                what(entry));
    }

    private GridRow visit(Entry entry) {
        return row(entry, what(entry), state(entry), Cell.of(entry.note()));
    }

    private static Cell what(Entry entry) {
        return Cell.of(entry.facts().what());
    }

    /** What stands to its deadline has a mark, the rest its state in a word. */
    private Cell state(Entry entry) {
        EntryFacts facts = entry.facts();
        var standing = facts.due() == null ? null : lines.standing(entry);
        String progress = lines.progress(entry);
        return standing == null
                ? Cell.of(progress)
                : new Cell(vn.thidua.dashboard.TableCell.text(""), null, new PageCard.Mark(standing, progress), null);
    }

    /** The city's page has all meetings, a cluster's its own and the city's. */
    private List<Meeting> meetings() {
        Set<SubjectId> about = MeetingMaker.about(page);
        SubjectId city = page.reference().city().id();
        return book.meetings().stream()
                .filter(meeting -> page.subject().type() == SubjectType.CITY
                        || meeting.subject().equals(city)
                        || about.contains(meeting.subject()))
                .limit(MOST)
                .toList();
    }

    private GridRow meeting(Meeting meeting) {
        List<Entry> asked = book.of(Register.CONCLUSION).stream()
                .filter(entry -> meeting.id().equals(entry.facts().meeting()))
                .toList();
        String whose =
                page.reference().subject(meeting.subject()).map(page::name).orElse("");
        boolean changed = meeting.edition().compareTo(page.edition()) < 0;
        return new GridRow(
                lines.day(meeting.on()),
                changed ? "editions/%s?against=%s".formatted(page.edition(), meeting.edition()) : null,
                List.of(
                        Cell.of(whose + " · " + meeting.title()),
                        Cell.of(words.formats().period(meeting.facts().period())),
                        Cell.of(counted(asked)),
                        Cell.of(words.get(
                                changed ? "dashboard.register.since" : "dashboard.register.unchanged",
                                meeting.edition().toString()))),
                false);
    }

    private GridRow said(RemarkThread thread) {
        var answers = thread.remarks().subList(1, thread.remarks().size());
        String kind = thread.kind().dbText();
        return new GridRow(
                words.get("dashboard.register.said." + kind),
                null,
                List.of(
                        Cell.of(thread.remarks().getFirst().text()),
                        Cell.of(
                                answers.isEmpty()
                                        ? words.get("dashboard.register.unanswered")
                                        : answers.getLast().text())),
                false);
    }

    private GridRow file(Evidence file) {
        MeasureCode proved = file.measure();
        String proves = proved == null
                ? words.get("dashboard.register.signed")
                : page.reference()
                        .measure(proved)
                        .map(measure -> measure.name(page.language()))
                        .orElse(proved.value());
        return new GridRow(
                file.fileName(),
                PageCard.FILES + file.id(),
                List.of(
                        Cell.of(proves),
                        Cell.of(words.formats().fileSize(file.bytes())),
                        Cell.of(words.formats().dateTime(file.at()))),
                false);
    }

    private String finding() {
        Register register = switch (card.shows()) {
            case CONCLUSIONS -> Register.CONCLUSION;
            case TASKS -> Register.TASK;
            case MODELS, AWARDS, VISITS, MEETINGS, DIFFICULTIES, FILES -> null;
        };
        if (register != null) {
            return counted(entries(register).toList());
        }
        return card.shows() == Shows.AWARDS ? awarded() : "";
    }

    /** What was granted, then what is proposed; neither counts as the other. */
    private String awarded() {
        return Stream.of(EntryState.GRANTED, EntryState.PROPOSED)
                .map(this::awards)
                .filter(counts -> !counts.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String awards(EntryState state) {
        List<Awarded> counts = entries(Register.AWARD)
                .filter(entry -> entry.state() == state)
                .map(entry -> Objects.requireNonNull(entry.facts().awarded(), "awards are counted"))
                .toList();
        return counts.isEmpty()
                ? ""
                : words.get(
                        "dashboard.register.awards." + state.name().toLowerCase(Locale.ROOT),
                        String.valueOf(
                                counts.stream().mapToInt(Awarded::collectives).sum()),
                        String.valueOf(
                                counts.stream().mapToInt(Awarded::individuals).sum()));
    }

    /** "3 quá hạn, 5 đang làm, 12 đã xong". */
    private String counted(List<Entry> entries) {
        List<String> counts = new ArrayList<>();
        for (Progress progress : List.of(Progress.LATE, Progress.OPEN, Progress.DONE)) {
            long count = entries.stream()
                    .map(entry -> entry.progress(book.today()))
                    .filter(each -> each == progress || progress == Progress.DONE && each == Progress.DONE_LATE)
                    .count();
            if (count > 0) {
                counts.add(words.get(
                        "dashboard.register.count." + progress.name().toLowerCase(Locale.ROOT), String.valueOf(count)));
            }
        }
        return counts.isEmpty() ? words.get("dashboard.register.count.none") : String.join(", ", counts);
    }
}
