package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunView;
import vn.thidua.security.Right;
import vn.thidua.ui.component.Tone;

class RunPageTest {

    @Test
    void a_running_run_tells_step_rows_rate_and_time_left() {
        var page = page(SampleRun.reading(120_000, 1_000_000L, 350_000.4, Duration.ofSeconds(3)));
        var progress = Objects.requireNonNull(page.progress());
        assertThat(progress.fraction()).isEqualTo(0.12);
        assertThat(progress.doing())
                .isEqualTo("Đọc số liệu · 120.000/1.000.000 dòng · 350.000 dòng/giây · còn khoảng 3 giây");
        assertThat(progress.steps())
                .extracting(Progress.StepLine::stand)
                .containsSubsequence(Progress.Stand.DONE, Progress.Stand.NOW, Progress.Stand.AHEAD);
        assertThat(page.mayCancel()).isTrue();
        assertThat(page.notice()).isNull();
    }

    @Test
    void an_estimate_that_was_too_low_grows_with_the_rows() {
        var progress = Objects.requireNonNull(
                page(SampleRun.reading(120, 100L, 0, null)).progress());
        assertThat(progress.fraction()).isEqualTo(1.0);
        assertThat(progress.doing()).isEqualTo("Đọc số liệu · 120/120 dòng");
    }

    @Test
    void without_an_estimate_there_is_no_fraction() {
        var progress =
                Objects.requireNonNull(page(SampleRun.reading(0, null, 0, null)).progress());
        assertThat(progress.fraction()).isNull();
        assertThat(progress.doing()).isEqualTo("Đọc số liệu");
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void every_end_has_a_sentence_and_every_state_a_word_in_both_languages(RunState state) {
        for (var words : new JobWords[] {SampleRun.VI, SampleRun.EN}) {
            var run = SampleRun.in(state);
            var page = RunPage.of(
                    run, SampleRun.job(null, false, run), Set.of(), "x", SampleRun.BEGAN.plusSeconds(9), words);
            assertThat(page.state().word()).isNotBlank();
            assertThat(page.notice() != null).isEqualTo(state.ended());
        }
    }

    @Test
    void a_failed_run_tells_its_number_and_what_to_do() {
        var notice = Objects.requireNonNull(page(SampleRun.in(RunState.FAILED)).notice());
        assertThat(notice.tone()).isEqualTo(Tone.BAD);
        assertThat(notice.sentence()).isEqualTo("Lượt 12 bị lỗi hệ thống. Số liệu đang dùng không đổi.");
        assertThat(notice.next()).contains("số lượt 12");
    }

    @Test
    void a_published_run_leads_to_its_edition() {
        var page = page(SampleRun.in(RunState.PUBLISHED));
        assertThat(page.editionAddress()).isEqualTo("editions/7");
        assertThat(page.facts())
                .containsExactly("Bắt đầu lúc 16:30 ngày 20/10/2022", "staff chạy", "hết 3 phút 20 giây");
    }

    @Test
    void a_second_person_with_the_right_decides_and_nobody_else() {
        var waiting = SampleRun.in(RunState.WAITING);
        assertThat(decision(waiting, "publisher", Right.PUBLISH)).isInstanceOf(Decision.Open.class);
        assertThat(decision(waiting, "staff", Right.PUBLISH, Right.RUN))
                .isInstanceOfSatisfying(
                        Decision.Urgent.class,
                        urgent -> assertThat(urgent.why()).startsWith("Bạn đã chạy lượt này"));
        assertThat(decision(waiting, "staff", Right.RUN)).isInstanceOf(Decision.Closed.class);
        assertThat(decision(waiting, "planner", Right.SEE)).isInstanceOf(Decision.Closed.class);
        assertThat(decision(SampleRun.in(RunState.PUBLISHED), "publisher", Right.PUBLISH))
                .isInstanceOf(Decision.None.class);
    }

    @Test
    void only_who_may_cancel_is_offered_to() {
        var running = SampleRun.reading(1, null, 0, null);
        var page = RunPage.of(
                running,
                SampleRun.job(null, false, running),
                Set.of(Right.PUBLISH),
                "publisher",
                SampleRun.BEGAN,
                SampleRun.VI);
        assertThat(page.mayCancel()).isFalse();
    }

    private static Decision decision(RunView run, String reader, Right... rights) {
        return Decision.of(run, Set.of(rights), reader, SampleRun.VI);
    }

    private static RunPage page(RunView run) {
        return RunPage.of(
                run,
                SampleRun.job(null, false, run),
                Set.of(Right.RUN, Right.CANCEL),
                "staff",
                SampleRun.BEGAN.plusSeconds(10),
                SampleRun.VI);
    }
}
