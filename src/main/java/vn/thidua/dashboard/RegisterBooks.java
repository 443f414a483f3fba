package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.RegisterBook;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.spec.RegisterCard;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.register.Entry;
import vn.thidua.register.Register;
import vn.thidua.register.RegisterQuery;
import vn.thidua.remark.RemarkKind;
import vn.thidua.remark.RemarkThread;
import vn.thidua.remark.Remarks;
import vn.thidua.shared.Formats;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;

/** Reads of the registers what the cards of a page show, and nothing where none shows any. */
@Component
class RegisterBooks {
    private final RegisterQuery registers;
    private final Remarks remarks;
    private final EvidenceFiles evidence;
    private final Clock clock;

    RegisterBooks(RegisterQuery registers, Remarks remarks, EvidenceFiles evidence, Clock clock) {
        this.registers = registers;
        this.remarks = remarks;
        this.evidence = evidence;
        this.clock = clock;
    }

    RegisterBook book(List<CardSpec> cards, PageContext page) {
        Set<Register> asked = EnumSet.noneOf(Register.class);
        boolean meetings = false;
        boolean campaigns = false;
        boolean said = false;
        boolean files = false;
        for (CardSpec card : cards) {
            switch (card) {
                case RegisterCard.Register register -> {
                    switch (register.shows()) {
                        case CONCLUSIONS, MEETINGS -> {
                            meetings = true;
                            asked.add(Register.CONCLUSION);
                        }
                        case TASKS -> asked.add(Register.TASK);
                        case MODELS -> asked.add(Register.MODEL);
                        case AWARDS -> asked.add(Register.AWARD);
                        case VISITS -> asked.add(Register.VISIT);
                        case DIFFICULTIES -> said = true;
                        case FILES -> files = true;
                    }
                }
                case TableCard.Attention ignored -> asked.add(Register.CONCLUSION);
                case SeriesCard.Line ignored -> campaigns = true;
                default -> {
                    // figures alone
                }
            }
        }
        Map<Register, List<Entry>> entries = new EnumMap<>(Register.class);
        asked.forEach(register ->
                entries.put(register, registers.entries(register, page.dataset(), page.scope(), page.reference())));
        return new RegisterBook(
                meetings ? registers.meetings(page.dataset(), page.scope(), page.reference()) : List.of(),
                entries,
                campaigns ? registers.campaigns() : List.of(),
                said && ofUnit(page) ? said(page) : List.of(),
                files && ofUnit(page) ? evidence.of(key(page)) : List.of(),
                LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    /** Words and files of units are for whoever sees them by name. */
    private static boolean ofUnit(PageContext page) {
        return page.subject().type() == SubjectType.UNIT && page.sees(page.subject());
    }

    private static ReportKey key(PageContext page) {
        return new ReportKey(page.dataset(), page.subject().id(), page.period());
    }

    /** What the unit of the page finds hard or asks for. */
    private List<RemarkThread> said(PageContext page) {
        return remarks.of(page.dataset(), page.subject().id(), page.period()).stream()
                .filter(thread -> thread.kind() != RemarkKind.QUERY)
                .toList();
    }
}
