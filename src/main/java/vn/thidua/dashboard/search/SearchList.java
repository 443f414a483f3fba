package vn.thidua.dashboard.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Things of one kind with their entries, which are made anew only when the things have changed. */
public final class SearchList<T> {
    private final Function<T, SearchEntry> entry;
    private volatile State<T> state = new State<>(List.of(), List.of());

    private record State<T>(List<T> things, List<SearchEntry> entries) {}

    /** A thing that fits the words. */
    public record Found<T>(T thing, SearchEntry.Rank rank) {}

    public SearchList(Function<T, SearchEntry> entry) {
        this.entry = entry;
    }

    /** Those of {@code things} that the words fit, in their order. */
    public Stream<Found<T>> find(List<T> things, List<SearchWord> typed) {
        State<T> now = state;
        if (!now.things().equals(things)) {
            now = new State<>(things, things.stream().map(entry).toList());
            state = now;
        }
        List<SearchEntry> entries = now.entries();
        return Stream.iterate(0, at -> at < things.size(), at -> at + 1)
                .flatMap(at -> entries.get(at).rank(typed).map(rank -> new Found<>(things.get(at), rank)).stream());
    }
}
