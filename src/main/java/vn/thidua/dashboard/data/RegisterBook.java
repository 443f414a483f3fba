package vn.thidua.dashboard.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thidua.register.Campaign;
import vn.thidua.register.Entry;
import vn.thidua.register.Meeting;
import vn.thidua.register.Register;
import vn.thidua.remark.RemarkThread;
import vn.thidua.submission.report.Evidence;

/**
 * What a page needs of the registers, within the reader's scope.
 *
 * @param entries of the registers that were asked for, the latest first
 * @param said difficulties and proposals of the page's unit for the page's period
 * @param files the signed report of the page's unit for the page's period, and what proves its figures
 * @param today the day by which entries are late
 */
public record RegisterBook(
        List<Meeting> meetings,
        Map<Register, List<Entry>> entries,
        List<Campaign> campaigns,
        List<RemarkThread> said,
        List<Evidence> files,
        LocalDate today) {
    public RegisterBook {
        meetings = List.copyOf(meetings);
        entries = Map.copyOf(entries);
        campaigns = List.copyOf(campaigns);
        said = List.copyOf(said);
        files = List.copyOf(files);
    }

    public List<Entry> of(Register register) {
        return entries.getOrDefault(register, List.of());
    }
}
