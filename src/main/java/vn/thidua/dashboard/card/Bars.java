package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.ChartOption;
import vn.thidua.echarts.Datum;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** One indicator of several subjects at the page's period: what bars, dots and scatter have in common. */
final class Bars {
    private final Indicator indicator;
    private final PageContext page;
    private final Facts facts;
    private final List<Subject> subjects;

    Bars(Indicator indicator, About about, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.page = page;
        this.facts = facts;
        this.subjects = page.about(about);
    }

    static Need need(Set<IndicatorCode> codes, About about, PageContext page) {
        return page.need(page.breakdown(about), codes, page.before(), page.period(), page.only(about));
    }

    List<Subject> subjects() {
        return subjects;
    }

    @Nullable
    Row row(Subject subject) {
        return facts.row(indicator.code(), subject.id(), page.grain(), page.period())
                .orElse(null);
    }

    List<Row> now() {
        return rows(page.period());
    }

    List<Row> before() {
        return rows(page.before());
    }

    private List<Row> rows(vn.thidua.shared.Period quarter) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            page.row(facts, indicator.code(), subject, page.grain(), quarter).ifPresent(rows::add);
        }
        return rows;
    }

    boolean drawn() {
        return now().stream().anyMatch(row -> row.value() != null);
    }

    /** The two subjects with the highest and the two with the lowest figures. */
    List<SubjectId> ends() {
        List<SubjectId> sorted = CardParts.comparable(now()).stream()
                .sorted(Comparator.comparing(CardParts::value))
                .map(Row::subject)
                .toList();
        int ends = Math.min(2, sorted.size() / 2);
        return Stream.concat(
                        sorted.subList(0, ends).stream(), sorted.subList(sorted.size() - ends, sorted.size()).stream())
                .toList();
    }

    /** One datum a subject, named by its code. */
    List<Datum> data() {
        List<Datum> data = new ArrayList<>();
        for (Subject subject : subjects) {
            data.add(CardParts.datum(subject.code(), page.name(subject), row(subject), page));
        }
        return data;
    }

    List<@Nullable BigDecimal> targets() {
        List<@Nullable BigDecimal> targets = new ArrayList<>();
        for (Subject subject : subjects) {
            targets.add(page.target(indicator.code(), subject).orElse(null));
        }
        return targets;
    }

    /** Units and rates are compared by figure, clusters' amounts by their own change. */
    String finding(FigureText figures) {
        boolean clusters =
                !subjects.isEmpty() && subjects.getFirst().type() == SubjectType.CLUSTER && !indicator.isRate();
        return (clusters
                        ? Spread.movement(now(), before(), page)
                                .map(text -> page.words().get("dashboard.finding.of", figures.name(), text))
                        : Spread.sentence(now(), figures, page))
                .orElseGet(() -> Stream.concat(whole(), now().stream())
                        .filter(row -> row.quantity() != null)
                        .findFirst()
                        .map(row -> page.words()
                                .reached(
                                        page.name(row),
                                        figures.full(java.util.Objects.requireNonNull(row.quantity())),
                                        null,
                                        page.words().coverage(row, page.grain())))
                        .orElse(""));
    }

    /** The row of the page's subject, of which several that cannot be compared are the parts. */
    private Stream<Row> whole() {
        return subjects.size() < 2
                ? Stream.empty()
                : page.row(facts, indicator.code(), page.subject(), page.grain(), page.period()).stream();
    }

    List<String> foot() {
        return CardParts.foot(
                Spread.coverage(now(), page), Spread.earliest(now()).orElse(null), page);
    }

    TableModel table(FigureText figures) {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(page.words().get("dashboard.table.subject")));
        columns.addAll(CardParts.columns(figures, page));
        List<List<TableCell>> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            List<TableCell> line = new ArrayList<>();
            line.add(TableCell.text(page.name(subject)));
            line.addAll(CardParts.cells(row(subject), figures, page.grain(), page));
            lines.add(line);
        }
        return new TableModel(figures.name() + ", " + page.words().period(page.period(), page.grain()), columns, lines);
    }

    /** The same chart with all but the page's subject and its parts stepping back; of the city nobody does. */
    ChartOption focused(ChartOption option) {
        return page.subject().type() == SubjectType.CITY
                ? option
                : option.with(
                        "/chart/focus",
                        subjects.stream()
                                .filter(page::inFocus)
                                .map(Subject::code)
                                .toList());
    }

    /** Where a click on a subject leads, by its code. */
    Map<String, String> addresses(@Nullable String leadsTo) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (leadsTo != null) {
            for (Subject subject : subjects) {
                addresses.put(subject.code(), CardParts.lead(leadsTo, subject, page));
            }
        }
        return addresses;
    }
}
