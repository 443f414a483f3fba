package vn.thidua.warehouse;

/** What a column of a file of figures holds. The texts of a cell that is not clean are stored in this order. */
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
