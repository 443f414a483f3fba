package vn.thidua.api;

/** How many rows one answer may have. */
final class Limits {
    private Limits() {}

    static void check(int limit, int most) {
        if (limit < 1 || limit > most) throw ApiProblem.badValue("limit", Integer.toString(limit), "1–" + most);
    }
}
