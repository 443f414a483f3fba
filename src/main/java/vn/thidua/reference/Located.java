package vn.thidua.reference;

/** A row with the line it came from. */
record Located<T>(int line, T row) {}
