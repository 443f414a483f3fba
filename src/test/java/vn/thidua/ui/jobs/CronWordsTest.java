package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 30 5 * * ?       | Hằng ngày lúc 05:30",
                "0 0 6 ? * MON      | Thứ Hai hằng tuần lúc 06:00",
                "0 0 6 ? * 1        | Chủ nhật hằng tuần lúc 06:00",
                "0 0 7 ? * MON-FRI  | Thứ Hai đến thứ Sáu hằng tuần lúc 07:00",
                "0 0 6 15 * ?       | Ngày 15 hằng tháng lúc 06:00",
                "0 0/15 * * * ?     | 15 phút một lần",
                "0 0 0/6 * * ?      | 6 giờ một lần",
                "0 0 6 L * ?        | Theo lịch 0 0 6 L * ?",
                "0 0 6 ? * 9        | Theo lịch 0 0 6 ? * 9",
                "30 0 6 * * ?       | Theo lịch 30 0 6 * * ?",
                "0 0 6 ? * MON#1    | Theo lịch 0 0 6 ? * MON#1",
                "0 0 6 1 1 ?        | Theo lịch 0 0 6 1 1 ?"
            })
    void simple_schedules_are_said_in_words_and_others_are_shown_as_written(String cron, String words) {
        assertThat(CronWords.of(cron, "Asia/Ho_Chi_Minh", SampleRun.VI)).isEqualTo(words);
    }

    @Test
    void another_zone_is_named() {
        assertThat(CronWords.of("0 30 5 * * ?", "Europe/Paris", SampleRun.EN))
                .isEqualTo("Daily at 05:30 (time of Europe/Paris)");
    }
}
