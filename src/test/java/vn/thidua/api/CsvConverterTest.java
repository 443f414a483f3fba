package vn.thidua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import vn.thidua.shared.SpreadsheetText;

class CsvConverterTest {
    record Row(String unitName, BigDecimal value, Integer count) {}

    record Rows(List<Row> rows) implements Listing {}

    private static String written(Row... rows) throws Exception {
        var message = new MockHttpOutputMessage();
        new CsvConverter().write(new Rows(List.of(rows)), new MediaType("text", "csv"), message);
        return message.getBodyAsString(StandardCharsets.UTF_8);
    }

    @Test
    void quotesWhatNeedsIt() throws Exception {
        assertThat(written(new Row("Cụm \"3\", Gia Lâm\nHà Nội", new BigDecimal("1E+9"), null)))
                .isEqualTo("unit_name,value,count\r\n\"Cụm \"\"3\"\", Gia Lâm\nHà Nội\",1000000000,\r\n");
    }

    @Test
    void keepsATextFromBeingRunAsAFormulaButANegativeNumberANumber() throws Exception {
        assertThat(written(new Row("=cmd|' /C calc'!A0", new BigDecimal("-5"), -1)))
                .isEqualTo("unit_name,value,count\r\n'=cmd|' /C calc'!A0,-5,-1\r\n");
    }

    @ParameterizedTest
    @FieldSource("vn.thidua.shared.HostileTexts#ALL")
    void noHostileTextIsRun(String text) throws Exception {
        assertThat(written(new Row(text, new BigDecimal("-5"), null)))
                .isEqualTo("unit_name,value,count\r\n" + SpreadsheetText.csv(text, ',') + ",-5,\r\n");
    }

    @Test
    void hasAHeaderEvenWithoutRows() throws Exception {
        assertThat(written()).isEqualTo("unit_name,value,count\r\n");
    }
}
