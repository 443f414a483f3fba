package vn.thidua.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thidua.shared.CellState;
import vn.thidua.shared.SearchKey;

/**
 * What stands in a cell instead of a number. Standard as in Vietnamese statistical yearbooks: a dash says that nothing
 * occurred, an ellipsis that there is no figure yet. A job may give a sign another meaning.
 */
public final class Marks {
    private static final Marks STANDARD = new Marks(standardStates());

    private final Map<String, CellState> states;

    private Marks(Map<String, CellState> states) {
        this.states = Map.copyOf(states);
    }

    public static Marks standard() {
        return STANDARD;
    }

    /** The same with {@code text} standing for {@code state}; case and accents do not matter. */
    public Marks with(String text, CellState state) {
        if (state == CellState.VALUE) {
            throw new IllegalArgumentException("a mark stands for the lack of a value: " + text);
        }
        var changed = new HashMap<>(states);
        changed.put(SearchKey.of(text), state);
        return new Marks(changed);
    }

    /** The state that a text stands for, empty if it is no mark. */
    public Optional<CellState> state(String text) {
        return Optional.ofNullable(states.get(SearchKey.of(text)));
    }

    private static Map<String, CellState> standardStates() {
        var states = new HashMap<String, CellState>();
        for (var missing : new String[] {
            "",
            "…",
            "...",
            "..",
            "chưa có số liệu",
            "chưa có số liệu (…)",
            "chưa có",
            "chưa báo cáo",
            "chưa tổng hợp",
            "không có số liệu",
            "no data",
            "missing"
        }) {
            states.put(SearchKey.of(missing), CellState.MISSING);
        }
        for (var none : new String[] {
            "-", "–", "—", "−", "không phát sinh", "không phát sinh (-)", "ko phát sinh", "none occurred"
        }) {
            states.put(SearchKey.of(none), CellState.NONE_OCCURRED);
        }
        for (var notApplicable : new String[] {"x", "không áp dụng", "không áp dụng (x)", "not applicable"}) {
            states.put(SearchKey.of(notApplicable), CellState.NOT_APPLICABLE);
        }
        for (var withdrawn : new String[] {"rút số liệu", "withdrawn"}) {
            states.put(SearchKey.of(withdrawn), CellState.WITHDRAWN);
        }
        return states;
    }
}
