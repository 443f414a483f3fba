package vn.thidua.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MeasureCode;

class PastedCellsTest {
    private static final MeasureCode DEATHS = new MeasureCode("DEATHS");
    private static final MeasureCode CREMATIONS = new MeasureCode("CREMATIONS");
    private static final MeasureCode HAMLETS = new MeasureCode("HAMLETS");
    private static final List<ReportPage.Line> LINES = List.of(
            line(DEATHS, "Số ca tang (người qua đời)"),
            line(CREMATIONS, "Số ca hỏa táng"),
            line(HAMLETS, "Thôn, tổ dân phố"));

    private static ReportPage.Line line(MeasureCode code, String name) {
        return new ReportPage.Line(code, name, "ca", "–", "–", "", false);
    }

    private static Map<MeasureCode, String> pasted(String text) {
        return PastedCells.of(LINES, CREMATIONS, text);
    }

    @Test
    void aColumnFillsTheLinesFromTheCursorOn() {
        assertThat(pasted("90\r\n123\r\n")).isEqualTo(Map.of(CREMATIONS, "90", HAMLETS, "123"));
    }

    @Test
    void moreRowsThanLinesAreCutAtTheEnd() {
        assertThat(pasted("90\n123\n7\n8")).isEqualTo(Map.of(CREMATIONS, "90", HAMLETS, "123"));
    }

    @Test
    void rowsThatNameTheirLineFillItWhereverTheCursorStands() {
        assertThat(pasted("TT\tNội dung\tSố liệu\n1\tThôn, tổ dân phố\t123\n2\tSỐ CA HOẢ TÁNG\t90"))
                .isEqualTo(Map.of(HAMLETS, "123", CREMATIONS, "90"));
    }

    @Test
    void aNamedRowWithoutAFigureFillsNothing() {
        assertThat(pasted("1\tSố ca hỏa táng\t\n2\tThôn, tổ dân phố\t123")).isEqualTo(Map.of(HAMLETS, "123"));
    }

    @Test
    void codesNameLinesToo() {
        assertThat(pasted("DEATHS\t\t120")).isEqualTo(Map.of(DEATHS, "120"));
    }

    @Test
    void aBlankCellInTheMiddleEmptiesItsLine() {
        assertThat(pasted("\n123")).isEqualTo(Map.of(CREMATIONS, "", HAMLETS, "123"));
    }
}
