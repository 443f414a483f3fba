package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.RunState;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Tone;

class JobLineTest {

    @Test
    void a_job_that_never_ran_and_has_no_schedule_says_so() {
        var line = JobLine.of(SampleRun.job(null, false, null), SampleRun.VI);
        assertThat(line.last()).isEqualTo(new Mark(Tone.QUIET, "chưa chạy lần nào"));
        assertThat(line.lastAddress()).isNull();
        assertThat(line.when()).isEqualTo("Chỉ chạy khi có người bấm");
        assertThat(line.running()).isNull();
    }

    @Test
    void a_schedule_is_told_with_its_next_time() {
        var line = JobLine.of(SampleRun.job("0 30 5 * * ?", false, SampleRun.in(RunState.PUBLISHED)), SampleRun.VI);
        assertThat(line.when()).isEqualTo("Hằng ngày lúc 05:30 · lần tới 05:30 ngày 21/10/2022");
        assertThat(line.last()).isEqualTo(new Mark(Tone.GOOD, "đã chốt"));
        assertThat(line.lastAddress()).isEqualTo("jobs/runs/12");
    }

    @Test
    void a_paused_schedule_has_no_next_time() {
        var line = JobLine.of(SampleRun.job("0 30 5 * * ?", true, null), SampleRun.VI);
        assertThat(line.when()).isEqualTo("Hằng ngày lúc 05:30 · lịch đang tạm dừng");
    }

    @Test
    void a_run_under_way_is_named() {
        var line = JobLine.of(SampleRun.job(null, false, SampleRun.reading(5, null, 0, null)), SampleRun.VI);
        assertThat(Objects.requireNonNull(line.running()).name()).isEqualTo("Lượt 12 đang chạy");
    }
}
