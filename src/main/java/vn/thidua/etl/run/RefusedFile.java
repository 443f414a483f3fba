package vn.thidua.etl.run;

import java.nio.file.Path;

/** A file of an inbox that cannot be read as a submission. */
public record RefusedFile(Path original) {}
