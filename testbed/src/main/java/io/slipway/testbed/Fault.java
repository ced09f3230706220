package io.slipway.testbed;

/** A way in which a vendor's answer can go wrong. */
public enum Fault {
    /** Too many calls this minute: Tushare's 40203, Binance's 429 with Retry-After. */
    QUOTA,
    /** Too many calls today: Tushare's 40203; as {@link #QUOTA} at Binance. */
    DAILY_QUOTA,
    /** Locked out: 418 with Retry-After at Binance, 403 elsewhere. */
    BAN,
    /** The token is not accepted; Tushare only. */
    WRONG_TOKEN,
    /** The account may not ask this; Tushare only. */
    NOT_ALLOWED,
    /** The parameters make no sense to the vendor. */
    REFUSED,
    /** A column has another name. */
    CHANGED_COLUMNS,
    /** A number is a word. */
    WRONG_TYPE,
    /** 500. */
    SERVER_ERROR,
    /** 502 with a page for people. */
    GATEWAY,
    /** 200 with a page for people where JSON was due. */
    HTML,
    /** 200 with nothing. */
    EMPTY,
    /** Half the announced length. */
    CUT,
    /** Half of it, with no announced length. */
    CUT_UNANNOUNCED,
    /** Half of it, then silence. */
    STALLED,
    /** Silence. */
    SILENT,
    /** The connection closes. */
    DROPPED,
    /** More pages are announced than there are. */
    ENDLESS
}
