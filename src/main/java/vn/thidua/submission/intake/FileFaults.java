package vn.thidua.submission.intake;

import java.util.List;
import vn.thidua.shared.Severity;
import vn.thidua.submission.Fault;

/** The problems of a file as a whole and of its rows, with their stable codes. */
final class FileFaults {
    private FileFaults() {}

    /** FILE-01: nothing in it. */
    static Fault empty() {
        return Fault.of("FILE-01");
    }

    /** FILE-02: not a text. */
    static Fault binary() {
        return Fault.of("FILE-02");
    }

    /** FILE-03: a format we know that is not CSV. */
    static Fault otherFormat(String format) {
        return Fault.of("FILE-03", format);
    }

    /** FILE-04: written for an old font; the bytes look like letters but are others. */
    static Fault oldFont(String font) {
        return Fault.of("FILE-04", font);
    }

    /** FILE-05: neither Unicode nor windows-1258. */
    static Fault unknownEncoding() {
        return Fault.of("FILE-05");
    }

    static boolean isUnknownEncoding(Fault fault) {
        return fault.code().equals("FILE-05");
    }

    /** FILE-06: no row that names the columns. */
    static Fault noHeader() {
        return Fault.of("FILE-06");
    }

    /** FILE-07: a header row without columns that must be there. */
    static Fault missingColumns(List<String> missing) {
        return Fault.of("FILE-07", String.join(", ", missing));
    }

    static boolean isMissingColumns(Fault fault) {
        return fault.code().equals("FILE-07");
    }

    /** FILE-08: two columns for the same thing. */
    static Fault columnTwice(String column) {
        return Fault.of("FILE-08", column);
    }

    /** FILE-09: a row too long to be one. */
    static Fault rowTooLong(int limit) {
        return Fault.of("FILE-09", limit);
    }

    /** FILE-10: a quotation mark that is never closed. */
    static Fault quoteNotClosed() {
        return Fault.of("FILE-10");
    }

    /** FILE-11: more cells than columns, mostly a comma that was not put in quotation marks. */
    static Fault tooManyCells(int cells, int columns) {
        return Fault.of("FILE-11", cells, columns);
    }

    /** FILE-12: fewer cells than columns. */
    static Fault tooFewCells(int cells, int columns) {
        return Fault.of("FILE-12", cells, columns);
    }

    /** FILE-13: a NUL in a row. */
    static Fault nulCharacter() {
        return Fault.of("FILE-13");
    }

    /** FILE-14: a column that nothing is read from. */
    static Fault columnNotUsed(String header) {
        return new Fault("FILE-14", Severity.NOTE, List.of(header));
    }

    static boolean isColumnNotUsed(Fault fault) {
        return fault.code().equals("FILE-14");
    }

    /** FILE-15: there are more problems of rows than are listed. */
    static Fault more(long count) {
        return new Fault("FILE-15", Severity.NOTE, List.of(count));
    }

    /** FILE-16: text behind a closing quotation mark. */
    static Fault textAfterQuote() {
        return Fault.of("FILE-16");
    }

    /** FILE-17: a header and no row. */
    static Fault noRows() {
        return Fault.of("FILE-17");
    }

    /** FILE-18: a workbook of before 2007, or one with a password. */
    static Fault oldWorkbook() {
        return Fault.of("FILE-18");
    }

    /** FILE-19: no workbook inside, a broken one, or one that unpacks to more than any form. */
    static Fault damagedWorkbook() {
        return Fault.of("FILE-19");
    }

    /** FILE-20: more rows or columns than are read from a workbook. */
    static Fault sheetTooLarge(String sheet, int rows, int columns) {
        return Fault.of("FILE-20", sheet, rows, columns);
    }

    /** FILE-22: a row that nobody sees on the sheet; it is read all the same. */
    static Fault hiddenRow() {
        return new Fault("FILE-22", Severity.NOTE, List.of());
    }

    /** FILE-23: more sheets or tables than any workbook of figures has. */
    static Fault tooManyTables(int tables) {
        return Fault.of("FILE-23", tables);
    }

    /** FILE-24: beside the tables that are read, one that looks like figures but has no header to read it by. */
    static Fault tableNotRead() {
        return new Fault("FILE-24", Severity.NOTE, List.of());
    }

    /** FILE-25: a column that nobody sees on the sheet; it is read all the same. */
    static Fault hiddenColumn() {
        return new Fault("FILE-25", Severity.NOTE, List.of());
    }

    /** FILE-26: a row that adds up others; it is left out, since sums are made here. */
    static Fault totalRow(String text) {
        return new Fault("FILE-26", Severity.NOTE, List.of(text));
    }

    /** FILE-27: the quarter should stand above the header, and none or more than one does. */
    static Fault noPeriodInTitle() {
        return Fault.of("FILE-27");
    }

    /** FILE-28: headers that the job's map of the table names are not there. */
    static Fault missingHeaders(List<String> missing) {
        return Fault.of("FILE-28", String.join("\", \"", missing));
    }

    /** FONT-01: a text was typed for an old font, and this was made of it. */
    static Fault converted(String font, String before, String after) {
        return new Fault("FONT-01", Severity.NOTE, List.of(font, before, after));
    }

    /** FONT-02: a text is Vietnamese both as it stands and as its old font shows it. */
    static Fault undecided(String font, String asItStands, String asShown) {
        return Fault.of("FONT-02", font, asItStands, asShown);
    }

    /** FONT-04: marks apart from their letters, or blanks that are no spaces, were read as this. */
    static Fault respelled(String after) {
        return new Fault("FONT-04", Severity.NOTE, List.of(after));
    }

    /** FONT-03: a text file was typed for an old font and converted. */
    static Fault typedFor(String font) {
        return new Fault("FONT-03", Severity.NOTE, List.of(font));
    }
}
