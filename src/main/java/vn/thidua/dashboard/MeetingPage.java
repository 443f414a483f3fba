package vn.thidua.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Page.Option;
import vn.thidua.dashboard.Page.Part;
import vn.thidua.echarts.ChartOption;
import vn.thidua.register.MeetingFacts;
import vn.thidua.register.MeetingId;
import vn.thidua.shared.SubjectId;

/**
 * The screen of a meeting, as finished texts, charts and addresses of one edition.
 *
 * @param indicator name of the indicator both halves show
 * @param subtitle unit of measure, edition and source
 * @param halves two, or one where there is nobody to compare with
 * @param verdict who is ahead where, in one sentence; blank with one half
 * @param contests the indicators behind the verdict, in protocol order
 * @param previous address of the indicator before, the last before the first
 * @param leave address of the profile of the left cluster
 * @param changed what was published since the meeting before; null when nothing was
 * @param record what a conclusion may be recorded for
 */
public record MeetingPage(
        String address,
        String title,
        String indicator,
        String subtitle,
        List<Half> halves,
        String verdict,
        List<Contest> contests,
        String previous,
        String next,
        String leave,
        @Nullable Part changed,
        List<Option> clusters,
        List<Option> opponents,
        List<Option> indicators,
        List<Option> periods,
        Recording record,
        boolean illustrative) {

    /**
     * One side.
     *
     * @param figure large, with its sign of percent; words where there is none
     * @param counts numerator and denominator; blank for a sum
     * @param coverage "4/5 đơn vị đã báo cáo"
     * @param dots the units as named dots; null where none may be named or none has a figure
     * @param noDots why there are no dots; blank where there are
     * @param addresses where a click on a dot leads, by its id
     * @param conclusions of earlier meetings about the side, those to be watched first
     */
    public record Half(
            String name,
            String look,
            String address,
            String figure,
            String unit,
            String counts,
            String change,
            PageCard.@Nullable Mark mark,
            String coverage,
            @Nullable ChartOption dots,
            String noDots,
            Map<String, String> addresses,
            List<PageCard.Item> conclusions,
            String spoken) {}

    /** How the sides stand in one indicator; {@code EVEN} also where they cannot be compared. */
    public record Contest(Lead lead, String text, String address) {}

    public enum Lead {
        LEFT,
        RIGHT,
        EVEN,
        UNKNOWN
    }

    /**
     * What the form to record a conclusion offers.
     *
     * @param today the meeting that is kept if none of the earlier ones is chosen
     */
    public record Recording(MeetingFacts today, List<Held> meetings, List<Owner> owners) {}

    public record Held(MeetingId id, String name) {}

    public record Owner(SubjectId id, String name) {}
}
