package vn.thidua.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.report.PageDocument;
import vn.thidua.report.PageWorkbook;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;

/**
 * Whether a page says the same number wherever it says it: its charts and large figures, its tables, its workbook, its
 * answer to other programs, and plain SQL. Each disagreement is a sentence with seed, address, card, cell and both values.
 */
final class Agreement {
    /** Which other side a number of a table was held against. */
    enum Side {
        CHART,
        FIGURE,
        TEXT,
        WORKBOOK,
        API,
        SQL
    }

    /** Reads numbers as they were written, every digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PlainFigures plain;
    private final Map<Side, Long> compared = new EnumMap<>(Side.class);
    private final List<String> disagreements = new ArrayList<>();

    Agreement(PlainFigures plain) {
        this.plain = plain;
    }

    /** How many numbers were compared, by the other side. */
    Map<Side, Long> compared() {
        return compared;
    }

    List<String> disagreements() {
        return disagreements;
    }

    /** Compares every number of a page. */
    void check(RandomPage asked, Page page) throws IOException {
        workbook(asked, page);
        JsonNode document = JSON.readTree(JSON.writeValueAsString(PageDocument.of(page, "", asked.language())));
        for (int i = 0; i < page.cards().size(); i++) {
            PageCard card = page.cards().get(i);
            TableModel table = CardTable.of(card, asked.language()).orElse(null);
            if (table == null) {
                continue;
            }
            Where where = new Where(asked, page, card);
            new ChartAgreement(this, where, table).check(card);
            JsonNode rows = document.at("/cards/" + i + "/table/rows");
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    cell(
                            where,
                            row,
                            column,
                            table.rows().get(row).get(column),
                            rows.path(row).path(column));
                }
            }
        }
    }

    /** Where a number stands. */
    record Where(RandomPage asked, Page page, PageCard card) {}

    private void cell(Where where, int row, int column, TableCell cell, JsonNode answer) {
        CellFigure figure = cell.figure();
        if (figure == null) {
            return;
        }
        String place = "row %d column %d".formatted(row + 1, column + 1);
        BigDecimal value = figure.quantity().value();
        same(
                Side.API,
                where,
                place,
                value,
                answer.path("value").isNumber() ? answer.get("value").decimalValue() : null);
        if (!figure.look().signed()) {
            text(where, place, cell.text(), figure);
        }
        CellFigure.Key key = figure.key();
        if (key != null && where.page().pinned().dataset() == Dataset.ILLUSTRATIVE && PlainFigures.knows(key)) {
            Optional<BigDecimal> other =
                    plain.figure(key, where.page().edition().value());
            same(Side.SQL, where, place + " " + key, value, other.orElse(null));
        }
    }

    /** A range is written by its ends where there is room, by its middle in tight cells. */
    private void text(Where where, String place, String text, CellFigure figure) {
        Quantity quantity = figure.quantity();
        count(Side.TEXT);
        boolean ends = quantity.qualifier() == Qualifier.RANGE
                && written(where, text, figure, quantity.low())
                && written(where, text, figure, quantity.high());
        if (!ends && !written(where, text, figure, quantity.value())) {
            disagree(Side.TEXT, where, place, text, figure.shown());
        }
    }

    /** With all its decimals or without the zeros at their end. */
    private static boolean written(Where where, String text, CellFigure figure, @Nullable BigDecimal bound) {
        Formats formats = new Formats(where.asked().language());
        return bound != null
                && (text.contains(formats.number(figure.shown(bound), figure.decimals()))
                        || text.contains(formats.number(figure.shown(bound))));
    }

    /** Of every fifth page the whole workbook, of the others that of one card: writing and reading takes longest. */
    private static List<PageCard> taken(RandomPage asked, Page page) {
        int cards = page.cards().size();
        return asked.seed() % 5 == 0 || cards == 0
                ? page.cards()
                : List.of(page.cards().get((int) (asked.seed() % cards)));
    }

    /** The workbook's numbers, sheet by sheet in reading order. */
    private void workbook(RandomPage asked, Page page) throws IOException {
        List<PageCard> cards = taken(asked, page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageWorkbook.write(page, cards, asked.language(), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (int i = 0; i < cards.size(); i++) {
                PageCard card = cards.get(i);
                List<BigDecimal> expected = CardTable.of(card, asked.language())
                        .map(Agreement::numbers)
                        .orElse(List.of());
                List<Double> found = new ArrayList<>();
                workbook.getSheetAt(i)
                        .forEach(row -> row.forEach(cell -> {
                            if (cell.getCellType() == CellType.NUMERIC) {
                                found.add(cell.getNumericCellValue());
                            }
                        }));
                Where where = new Where(asked, page, card);
                if (found.size() != expected.size()) {
                    disagree(Side.WORKBOOK, where, "count of numbers", found.size(), expected.size());
                }
                for (int n = 0; n < Math.min(found.size(), expected.size()); n++) {
                    count(Side.WORKBOOK);
                    if (found.get(n) != expected.get(n).doubleValue()) {
                        disagree(Side.WORKBOOK, where, "number " + (n + 1), expected.get(n), found.get(n));
                    }
                }
            }
        }
    }

    private static List<BigDecimal> numbers(TableModel table) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (List<TableCell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                TableCell cell = row.get(i);
                if (table.columns().get(i).content() == TableModel.Content.COVERAGE && cell.coverage() != null) {
                    numbers.add(BigDecimal.valueOf(cell.coverage().reported()));
                    numbers.add(BigDecimal.valueOf(cell.coverage().expected()));
                } else if (cell.figure() != null) {
                    numbers.add(cell.figure().quantity().value());
                }
            }
        }
        return numbers;
    }

    /** Counts the comparison, and keeps the sentence if the two differ. */
    void same(Side side, Where where, String place, BigDecimal table, @Nullable BigDecimal other) {
        count(side);
        if (other == null || table.compareTo(other) != 0) {
            disagree(side, where, place, table, other);
        }
    }

    void count(Side side) {
        compared.merge(side, 1L, Long::sum);
    }

    void disagree(Side side, Where where, String place, Object table, @Nullable Object other) {
        disagreements.add("seed %d, %s (%s, %s), card %s \"%s\", %s: table %s, %s %s"
                .formatted(
                        where.asked().seed(),
                        where.asked().address(),
                        where.asked().scope().key(),
                        where.asked().language() == Language.VI ? "vi" : "en",
                        where.card().id(),
                        where.card().title(),
                        place,
                        table,
                        side.name().toLowerCase(java.util.Locale.ROOT),
                        other));
    }
}
