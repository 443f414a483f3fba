package vn.thidua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.shared.Language;
import vn.thidua.shared.SpreadsheetText;

/**
 * The table of a card as CSV (RFC 4180, UTF-8 with byte order mark): the first line names the columns, every further
 * line is a row, so that scripts and spreadsheet programs read it alike. A column of figures becomes two, the unrounded
 * number (fractions, đồng, kg; with a decimal point) and the text of the screen; coverage becomes two counts. What was
 * chosen, edition, coverage and address stand in the last columns of every row.
 */
public final class CardCsv {
    private static final char MARK = '\uFEFF';
    private static final String END = "\r\n";

    private final PageFacts facts;
    private final PageCard card;

    private CardCsv(Page page, PageCard card, Language language) {
        this.facts = new PageFacts(page, language);
        this.card = card;
    }

    /** The file; of a card without a table only the first line and one row about the card. */
    public static String of(Page page, PageCard card, Language language) {
        return new CardCsv(page, card, language)
                .write(CardTable.of(card, language).orElse(null));
    }

    private String write(@Nullable TableModel table) {
        StringBuilder csv = new StringBuilder().append(MARK);
        List<String> header = new ArrayList<>();
        if (table != null) {
            table.columns().forEach(column -> header.addAll(names(column)));
        }
        header.addAll(List.of(
                facts.text("takeaway.head.page"),
                facts.text("takeaway.head.card"),
                facts.text("takeaway.head.finding"),
                facts.text("takeaway.head.unit"),
                facts.text("takeaway.head.filters"),
                facts.text("takeaway.head.state"),
                facts.text("takeaway.head.foot"),
                facts.text("takeaway.head.address"),
                facts.text("takeaway.head.mark")));
        csv.append(line(header));
        String about = about();
        if (table == null) {
            csv.append(about).append(END);
        } else {
            for (List<TableCell> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    csv.append(cells(table.columns().get(i), row.get(i))).append(',');
                }
                csv.append(about).append(END);
            }
        }
        return csv.toString();
    }

    private String about() {
        return quoted(List.of(
                facts.page().title(),
                card.title(),
                card.finding(),
                card.subtitle(),
                facts.filters(),
                facts.state(),
                String.join(" · ", card.foot()),
                facts.address() + "#" + card.id(),
                facts.illustrative()));
    }

    private List<String> names(TableModel.Column column) {
        return switch (column.content()) {
            case TEXT -> List.of(column.header());
            case FIGURES -> List.of(column.header(), facts.text("takeaway.table.shown", column.header()));
            case COVERAGE -> List.of(facts.text("takeaway.table.reported"), facts.text("takeaway.table.expected"));
        };
    }

    private static String cells(TableModel.Column column, TableCell cell) {
        return switch (column.content()) {
            case TEXT -> quoted(List.of(cell.text()));
            case FIGURES -> number(cell.figure()) + "," + quoted(List.of(cell.text()));
            case COVERAGE -> {
                TableCell.Coverage coverage = cell.coverage();
                yield coverage == null ? "," : coverage.reported() + "," + coverage.expected();
            }
        };
    }

    private static String number(@Nullable CellFigure figure) {
        return figure == null ? "" : figure.quantity().value().toPlainString();
    }

    private static String line(List<String> texts) {
        return quoted(texts) + END;
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> SpreadsheetText.csv(text, ',')).collect(Collectors.joining(","));
    }
}
