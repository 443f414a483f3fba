package vn.thidua.warehouse;

/** What a column of a file of figures holds. */
public enum CellRole {
    UNIT,
    PERIOD,
    MEASURE,
    VALUE,
    LEVEL,
    BASIS,
    AS_OF,
    REPORTER,
    RECEIVED,
    REMARK,
    SOURCE_TITLE,
    SOURCE_URL,
    QUOTE
}
