package vn.thidua.definition;

/**
 * The last good version of one definition.
 *
 * @param id the file name without its ending
 * @param digest the first 16 hexadecimal digits of the SHA-256 of the text
 */
public record Loaded<T>(String id, T value, String digest) {}
