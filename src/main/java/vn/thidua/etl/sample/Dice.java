package vn.thidua.etl.sample;

/**
 * Numbers that look random and never change: each is computed from the seed and the words that name it, so it depends
 * neither on the order of the questions nor on the JDK. The words are hashed by FNV-1a (64 bits) and mixed as in
 * SplitMix64.
 */
final class Dice {
    /** The seed of the illustrative set. Another seed is another city. */
    static final long SEED = 20_221_108;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    /** A dice whose numbers depend on {@code word} too. */
    Dice of(String word) {
        long hash = seed ^ FNV_BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return new Dice(mix(hash));
    }

    /** From 0, included, to 1, excluded. */
    double fraction(String word) {
        return (of(word).seed >>> 11) * 0x1.0p-53;
    }

    boolean chance(String word, double probability) {
        return fraction(word) < probability;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(String word, int least, int most) {
        return least + (int) (fraction(word) * (most - least + 1));
    }

    /** Around 1, at most {@code spread} away, mostly near. */
    double around(String word, double spread) {
        double middle = (fraction(word + "/1") + fraction(word + "/2") + fraction(word + "/3")) / 3;
        return 1 + (2 * middle - 1) * spread;
    }

    /** A whole number near {@code expected}: its fraction is the probability of one more. */
    long round(String word, double expected) {
        long whole = (long) expected;
        return chance(word, expected - whole) ? whole + 1 : whole;
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
