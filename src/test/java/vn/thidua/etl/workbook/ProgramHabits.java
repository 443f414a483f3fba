package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.Messy.file;
import static vn.thidua.etl.workbook.Messy.messy;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** What spreadsheet programs put around figures, and in which ways they write them. */
final class ProgramHabits {
    private static final Map<String, Long> DEATHS = Map.of("DEATHS", 300L);

    private ProgramHabits() {}

    static Stream<Messy> all() {
        return Stream.of(
                messy(
                        "a protected sheet in a protected workbook",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            grid.sheet().protectSheet("mật khẩu");
                            grid.workbook().lockStructure();
                        },
                        DEATHS),
                messy(
                        "comments, links and a picture frame around the figures",
                        (grid, q) -> {
                            grid.row(HEADER).row("017", q, "DEATHS", 300);
                            var drawing = grid.sheet().createDrawingPatriarch();
                            var help = grid.workbook().getCreationHelper();
                            var comment = drawing.createCellComment(help.createClientAnchor());
                            comment.setString(help.createRichTextString("999"));
                            grid.at("D2").setCellComment(comment);
                            var link = help.createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.FILE);
                            link.setAddress("file:///etc/passwd");
                            grid.at("A2").setHyperlink(link);
                        },
                        DEATHS),
                messy(
                        "days counted from 1904 on",
                        (grid, q) -> {
                            grid.row("Mã đơn vị", "Kỳ", "Mã số liệu", "Số liệu", "Tính đến ngày")
                                    .row("017", q, "DEATHS", 300, LocalDate.of(2014, 3, 2))
                                    .row("017", q, "GIFT_COUNT", LocalDate.of(2014, 3, 2), null);
                            grid.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
                        },
                        DEATHS,
                        "D3 VAL-21"),
                file(
                        "a workbook with macros",
                        "bao-cao.xlsm",
                        (file, q) -> {
                            var grid = new Grid().row(HEADER).row("017", q, "DEATHS", 300);
                            grid.workbook().setWorkbookType(XSSFWorkbookType.XLSM);
                            grid.workbook().setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                            grid.write(file);
                        },
                        DEATHS),
                file(
                        "a workbook whose texts stand in its cells",
                        "bao-cao.xlsx",
                        (file, q) -> {
                            try (var workbook = new SXSSFWorkbook();
                                    var out = Files.newOutputStream(file)) {
                                var sheet = workbook.createSheet("Quý");
                                var header = sheet.createRow(0);
                                for (int i = 0; i < HEADER.length; i++) {
                                    header.createCell(i).setCellValue(HEADER[i].toString());
                                }
                                var row = sheet.createRow(1);
                                row.createCell(0).setCellValue("017");
                                row.createCell(1).setCellValue(q);
                                row.createCell(2).setCellValue("DEATHS");
                                row.createCell(3).setCellValue(300);
                                workbook.write(out);
                            }
                        },
                        DEATHS),
                file(
                        "a name that a pattern could mean",
                        "báo cáo [q1-4]*? {a,b}.XLSX",
                        (file, q) -> new Grid()
                                .row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .write(file),
                        DEATHS),
                file(
                        "a workbook that calls itself a text",
                        "bao-cao.csv",
                        (file, q) -> new Grid()
                                .row(HEADER)
                                .row("017", q, "DEATHS", 300)
                                .write(file),
                        DEATHS));
    }
}
