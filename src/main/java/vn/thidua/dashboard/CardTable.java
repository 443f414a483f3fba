package vn.thidua.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.PageCard.Cell;
import vn.thidua.dashboard.TableModel.Column;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Whatever a card shows, as one table: what leaves the application leaves it in this form. */
public final class CardTable {
    private final Texts texts;

    private CardTable(Language language) {
        texts = new Texts(language);
    }

    /** The table of a card; empty for a text and for a card that has nothing to show. */
    public static Optional<TableModel> of(PageCard card, Language language) {
        if (card.table() != null) {
            return Optional.of(card.table());
        }
        CardTable tables = new CardTable(language);
        return Optional.ofNullable(
                switch (card.body()) {
                    case Body.Grid grid -> tables.grid(grid);
                    case Body.Items items -> tables.items(card.title(), items);
                    case Body.Quotes quotes -> tables.quotes(card.title(), quotes);
                    case Body.Figure figure -> null;
                    case Body.Chart chart -> null;
                    case Body.Panels panels -> null;
                    case Body.Words words -> null;
                    case Body.Empty empty -> null;
                });
    }

    /** What stands small below a figure, and its mark, get columns of their own. */
    private TableModel grid(Body.Grid grid) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(grid.corner()));
        List<List<TableCell>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(new ArrayList<>(List.of(TableCell.text(row.name())))));
        for (int i = 0; i < grid.columns().size(); i++) {
            int place = i;
            Column column = grid.columns().get(i);
            List<Cell> cells =
                    grid.rows().stream().map(row -> row.cells().get(place)).toList();
            columns.add(column);
            fill(rows, cells.stream().map(CardTable::content).toList());
            if (cells.stream().anyMatch(cell -> cell.note() != null)) {
                columns.add(Column.figures(texts.get("dashboard.table.note", column.header())));
                fill(rows, cells.stream().map(cell -> orNone(cell.note())).toList());
            }
            if (cells.stream().anyMatch(CardTable::markBeside)) {
                columns.add(Column.text(texts.get("dashboard.table.mark", column.header())));
                fill(rows, cells.stream().map(CardTable::mark).toList());
            }
        }
        return new TableModel(grid.caption(), columns, rows);
    }

    private static void fill(List<List<TableCell>> rows, List<TableCell> cells) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(cells.get(i));
        }
    }

    private static TableCell content(Cell cell) {
        return cell.text().isEmpty() && cell.mark() != null
                ? TableCell.text(cell.mark().words())
                : cell.content();
    }

    private static boolean markBeside(Cell cell) {
        return cell.mark() != null && !cell.text().isEmpty();
    }

    private static TableCell mark(Cell cell) {
        return cell.mark() == null
                ? TableCell.none()
                : TableCell.text(cell.mark().words());
    }

    private static TableCell orNone(@Nullable TableCell cell) {
        return cell == null ? TableCell.none() : cell;
    }

    private TableModel items(String title, Body.Items items) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (List<PageCard.Item> part : List.of(items.items(), items.rest())) {
            part.forEach(item -> rows.add(List.of(standing(item.standing()), TableCell.text(item.text()))));
        }
        return new TableModel(
                title, List.of(Column.text(texts.get("dashboard.detail.standing")), Column.text(title)), rows);
    }

    private TableCell standing(@Nullable Standing standing) {
        return standing == null
                ? TableCell.none()
                : TableCell.text(
                        texts.get("dashboard.standing." + standing.name().toLowerCase(Locale.ROOT)));
    }

    private TableModel quotes(String title, Body.Quotes quotes) {
        List<List<TableCell>> rows = quotes.quotes().stream()
                .map(quote -> List.of(
                        TableCell.text(quote.period()),
                        TableCell.text(quote.subject()),
                        TableCell.text(quote.what()),
                        quote.figure(),
                        TableCell.text(quote.reporter()),
                        TableCell.text(quote.asOf()),
                        TableCell.text(quote.quote()),
                        TableCell.text(quote.remark()),
                        TableCell.text(quote.source()),
                        TableCell.text(quote.url() == null ? "" : quote.url())))
                .toList();
        return new TableModel(
                title,
                List.of(
                        Column.text(texts.get("dashboard.table.period")),
                        Column.text(texts.get("dashboard.table.subject")),
                        Column.text(texts.get("dashboard.table.what")),
                        Column.figures(texts.get("dashboard.table.result")),
                        Column.text(texts.get("dashboard.table.reporter")),
                        Column.text(texts.get("dashboard.table.as-of")),
                        Column.text(texts.get("dashboard.table.quote")),
                        Column.text(texts.get("dashboard.table.remark")),
                        Column.text(texts.get("dashboard.quote.source")),
                        Column.text(texts.get("dashboard.table.address"))),
                rows);
    }
}
