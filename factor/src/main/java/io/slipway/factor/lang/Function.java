package io.slipway.factor.lang;

/** What an operator does; several operators may do the same under different names or windows. */
public enum Function {
    CONSTANT(Kind.LEAF),
    FIELD(Kind.LEAF),
    ABS(Kind.ELEMENT),
    SIGN(Kind.ELEMENT),
    LOG(Kind.ELEMENT),
    EXP(Kind.ELEMENT),
    SQRT(Kind.ELEMENT),
    NOT(Kind.ELEMENT),
    ADD(Kind.ELEMENT),
    SUB(Kind.ELEMENT),
    MUL(Kind.ELEMENT),
    DIV(Kind.ELEMENT),
    POWER(Kind.ELEMENT),
    SIGNED_POWER(Kind.ELEMENT),
    GREATER(Kind.ELEMENT),
    LESS(Kind.ELEMENT),
    GT(Kind.ELEMENT),
    GE(Kind.ELEMENT),
    LT(Kind.ELEMENT),
    LE(Kind.ELEMENT),
    EQ(Kind.ELEMENT),
    NE(Kind.ELEMENT),
    AND(Kind.ELEMENT),
    OR(Kind.ELEMENT),
    IF(Kind.ELEMENT),
    /** Numbers: how many rows back; 0 the first row. */
    REF(Kind.SHIFT),
    /** Numbers of all rolling functions: window, fewest valid values, then their own. */
    SUM(Kind.ROLLING),
    MEAN(Kind.ROLLING),
    STD(Kind.ROLLING),
    VAR(Kind.ROLLING),
    SKEW(Kind.ROLLING),
    KURT(Kind.ROLLING),
    MAX(Kind.ROLLING),
    MIN(Kind.ROLLING),
    IDX_MAX(Kind.ROLLING),
    IDX_MIN(Kind.ROLLING),
    MED(Kind.ROLLING),
    QUANTILE(Kind.ROLLING),
    RANK(Kind.ROLLING),
    MAD(Kind.ROLLING),
    COUNT(Kind.ROLLING),
    SLOPE(Kind.ROLLING),
    RSQUARE(Kind.ROLLING),
    RESI(Kind.ROLLING),
    QLIB_WMA(Kind.ROLLING),
    DECAY_LINEAR(Kind.ROLLING),
    PRODUCT(Kind.ROLLING),
    CORR(Kind.ROLLING),
    COV(Kind.ROLLING),
    /** Numbers: weight of the newest value. */
    EWM(Kind.RECURSIVE),
    CS_RANK(Kind.CROSS),
    CS_ZSCORE(Kind.CROSS),
    CS_SCALE(Kind.CROSS),
    CS_DEMEAN(Kind.CROSS),
    CS_NEUTRALIZE(Kind.CROSS),
    CS_WINSORIZE(Kind.CROSS),
    /** Text: whose series. */
    MASK(Kind.OTHER),
    /** Text: name; numbers: all parameters, then the index of the output. */
    INDICATOR(Kind.RECURSIVE);

    /** How a function is evaluated. */
    public enum Kind {
        /** Of nothing. */
        LEAF,
        /** Of one row. */
        ELEMENT,
        /** Of an earlier or later row. */
        SHIFT,
        /** Of a window of rows. */
        ROLLING,
        /** Of all rows so far. */
        RECURSIVE,
        /** Of all instruments at one time. */
        CROSS,
        /** Of another instrument. */
        OTHER
    }

    private final Kind kind;

    Function(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
