package vn.thidua.etl;

import vn.thidua.shared.Dataset;

/**
 * A file as it was handed in.
 *
 * @param from who handed it in, or looked at it in a dry run
 */
public record FigureFile(String job, Dataset dataset, String sha256, String fileName, String from) {}
