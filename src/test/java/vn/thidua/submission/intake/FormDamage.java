package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thidua.submission.FormWorkbook;

/** What people and cables do to a form. */
enum FormDamage {
    ROW_MOVED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            int from = row(sheet, random);
            sheet.copyRows(from, from, sheet.getLastRowNum() + 3, new CellCopyPolicy());
            sheet.removeRow(sheet.getRow(from));
        }
    },
    ROW_DELETED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.removeRow(sheet.getRow(row(sheet, random)));
        }
    },
    ROW_TWICE {
        @Override
        void on(XSSFSheet sheet, Random random) {
            int from = row(sheet, random);
            sheet.copyRows(from, from, sheet.getLastRowNum() + 1, new CellCopyPolicy());
        }
    },
    COLUMN_DELETED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            int column = random.nextInt(FormRoundTripTest.ENTRY + 1);
            sheet.forEach(row -> {
                if (row.getCell(column) != null) {
                    row.removeCell(row.getCell(column));
                }
            });
        }
    },
    COLUMNS_EXCHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            int one = random.nextInt(FormRoundTripTest.ENTRY + 1);
            int other = random.nextInt(FormRoundTripTest.ENTRY + 1);
            sheet.forEach(row -> {
                if (row.getRowNum() >= FormRoundTripTest.FIRST_ROW - 1) {
                    exchange(row.getCell(one), row.getCell(other));
                }
            });
        }
    },
    HEADER_RENAMED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            var titles = List.of("Số liệu", "Kỳ", "Mã số liệu", "Ghi chú", "abc", "");
            sheet.getRow(FormRoundTripTest.FIRST_ROW - 1)
                    .getCell(random.nextInt(FormRoundTripTest.ENTRY + 1))
                    .setCellValue(titles.get(random.nextInt(titles.size())));
        }
    },
    HEADERS_EXCHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            var header = sheet.getRow(FormRoundTripTest.FIRST_ROW - 1);
            exchange(
                    header.getCell(random.nextInt(FormRoundTripTest.ENTRY + 1)),
                    header.getCell(random.nextInt(FormRoundTripTest.ENTRY + 1)));
        }
    },
    CODE_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getRow(row(sheet, random))
                    .getCell(2)
                    .setCellValue(text(sheet.getRow(row(sheet, random)).getCell(2)));
        }
    },
    CODES_EXCHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            exchange(
                    sheet.getRow(row(sheet, random)).getCell(2),
                    sheet.getRow(row(sheet, random)).getCell(2));
        }
    },
    UNIT_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getRow(row(sheet, random)).getCell(0).setCellValue("018");
        }
    },
    PERIOD_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getRow(row(sheet, random)).getCell(1).setCellValue("2021Q4");
        }
    },
    UNIT_OF_MEASURE_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            var cell = sheet.getRow(row(sheet, random)).getCell(4);
            cell.setCellValue(text(cell).equals("đồng") ? "triệu đồng" : "đồng");
        }
    },
    SHEET_RENAMED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getWorkbook().setSheetName(0, "Trang 1");
        }
    },
    SHEET_TWICE {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getWorkbook().cloneSheet(0);
        }
    },
    CELLS_MERGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            int first =
                    FormRoundTripTest.FIRST_ROW + random.nextInt(sheet.getLastRowNum() - FormRoundTripTest.FIRST_ROW);
            int column = random.nextInt(FormRoundTripTest.ENTRY + 1);
            sheet.addMergedRegion(new CellRangeAddress(first, first + 1, column, column + random.nextInt(2)));
        }
    },
    COPY_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            var cell =
                    sheet.getWorkbook().cloneSheet(0).getRow(row(sheet, random)).getCell(FormRoundTripTest.ENTRY);
            if (!text(cell).isEmpty()) {
                cell.setCellValue(text(cell).equals("7") ? "8" : "7");
            }
        }
    },
    STAMP_CHANGED {
        @Override
        void on(XSSFSheet sheet, Random random) {
            var stamp = sheet.getWorkbook().getSheet(FormWorkbook.STAMP);
            stamp.getRow(random.nextInt(stamp.getLastRowNum() + 1))
                    .getCell(random.nextInt(2))
                    .setCellValue("khác");
        }
    },
    STAMP_SHOWN {
        @Override
        void on(XSSFSheet sheet, Random random) {
            sheet.getWorkbook().setSheetVisibility(1, SheetVisibility.VISIBLE);
        }
    },
    FILE_CUT {
        @Override
        byte[] on(byte[] file, Random random) {
            return java.util.Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    BYTE_FLIPPED {
        @Override
        byte[] on(byte[] file, Random random) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return file;
        }
    };

    void on(XSSFSheet sheet, Random random) {}

    byte[] on(byte[] file, Random random) {
        return file;
    }

    void apply(Path file, Random random) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            on(workbook.getSheetAt(0), random);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Files.write(file, on(Files.readAllBytes(file), random));
    }

    private static int row(XSSFSheet sheet, Random random) {
        return FormRoundTripTest.FIRST_ROW + random.nextInt(sheet.getLastRowNum() - FormRoundTripTest.FIRST_ROW + 1);
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }

    private static void exchange(Cell one, Cell other) {
        if (one == null || other == null) {
            return;
        }
        var kept = text(one);
        one.setCellValue(text(other));
        other.setCellValue(kept);
    }
}
