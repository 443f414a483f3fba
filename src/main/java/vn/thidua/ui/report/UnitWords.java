package vn.thidua.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.remark.RemarkKind;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.MeasureCode;
import vn.thidua.submission.report.Evidence;

/** What is said beside the figures: difficulties and proposals with their answers, the signed report, talk at a cell. */
class UnitWords extends Div {
    private static final long serialVersionUID = 1;

    private final ReportWords words;
    private final transient ReportActions actions;
    private final transient ReportFiles files;
    private final SerializableRunnable again;
    private transient @Nullable ReportPage page;
    private transient @Nullable CellTalk open;
    private transient @Nullable MeasureCode openAt;

    UnitWords(ReportWords words, ReportActions actions, ReportFiles files, SerializableRunnable again) {
        this.words = words;
        this.actions = actions;
        this.files = files;
        this.again = again;
        addClassName("unit-words");
    }

    void show(ReportPage fresh) {
        page = fresh;
        removeAll();
        var about = fresh.threads(null);
        add(
                card("difficulties", RemarkKind.DIFFICULTY, about),
                card("proposals", RemarkKind.PROPOSAL, about),
                signed(fresh));
        var dialog = open;
        var at = openAt;
        if (dialog != null && at != null && dialog.isOpened()) {
            fill(dialog, fresh, at);
        }
    }

    private Div card(String key, RemarkKind kind, List<RemarkThread> about) {
        var fresh = now();
        var threads = about.stream().filter(thread -> thread.kind() == kind).toList();
        var card = new Div(new H2(words.say(key)), list(threads));
        card.addClassName("card");
        if (fresh.steps().type() || fresh.steps().submit()) {
            card.add(new NewRemark(kind, words, text -> {
                actions.begin(kind, now().key(), null, text);
                again.run();
            }));
        } else if (threads.isEmpty()) {
            card.add(new vn.thidua.ui.component.EmptyState(words.say(key + ".none")));
        }
        return card;
    }

    private Div signed(ReportPage fresh) {
        var card = new Div(new H2(words.say("signed")), evidence(fresh, null));
        card.addClassName("card");
        return card;
    }

    /** Opens what is asked and kept about a cell. */
    void open(ReportPage fresh, MeasureCode measure) {
        page = fresh;
        var name = fresh.lines().stream()
                .filter(line -> line.measure().equals(measure))
                .map(ReportPage.Line::name)
                .findFirst()
                .orElse(measure.value());
        var dialog = new CellTalk(name, words);
        open = dialog;
        openAt = measure;
        fill(dialog, fresh, measure);
        dialog.open();
    }

    private void fill(CellTalk dialog, ReportPage fresh, MeasureCode measure) {
        var question = new NewRemark(RemarkKind.QUERY, words, text -> {
            actions.begin(RemarkKind.QUERY, now().key(), measure, text);
            again.run();
        });
        question.setVisible(fresh.steps().ask());
        dialog.show(
                list(fresh.threads(measure)), question, evidence(fresh, measure), files.history(fresh.key(), measure));
    }

    private ThreadList list(List<RemarkThread> threads) {
        return new ThreadList(threads, now().steps().ask(), actions.reader(), words, new ThreadList.Listener() {
            private static final long serialVersionUID = 1;

            @Override
            public void reply(long thread, String text) {
                actions.reply(now().key(), thread, text);
                again.run();
            }

            @Override
            public void close(long thread) {
                actions.close(now().key(), thread);
                again.run();
            }
        });
    }

    private EvidenceList evidence(ReportPage fresh, @Nullable MeasureCode measure) {
        return new EvidenceList(
                fresh.evidence(measure), fresh.steps().type(), files::bytes, words, new EvidenceList.Listener() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void add(String name, byte[] content) {
                        actions.addEvidence(now().key(), measure, name, content);
                        again.run();
                    }

                    @Override
                    public void remove(Evidence file) {
                        actions.removeEvidence(now().key(), file.id());
                        again.run();
                    }
                });
    }

    private ReportPage now() {
        return java.util.Objects.requireNonNull(page);
    }
}
