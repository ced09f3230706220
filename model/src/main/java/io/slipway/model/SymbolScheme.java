package io.slipway.model;

import org.jspecify.annotations.Nullable;

/**
 * The ways other systems write instruments, and their conversion from and to permanent ids.
 *
 * <p>The symbol of an id is the venue's own, and the venue an ISO market identifier where there is
 * one: {@code 600519.XSHG}, {@code 00700.XHKG}, {@code BRK.B.XNYS}, {@code rb2410.XSGE}, {@code
 * BTCUSDT.BINANCE}, {@code BTC-USDT.OKX}. Futures carry four digits of year and month, so that an
 * id is never used again ten years later. Where one venue uses the same symbol in several markets,
 * each market is a venue of its own ({@code BINANCE} spot, {@code BINANCEUSDM}, {@code
 * BINANCECOINM}).
 *
 * <p>What a scheme can write it reads back: {@code parse(format(id), id.venue())} is {@code id};
 * where the scheme writes the venue, {@code parse(format(id))} is, too. What it cannot express it
 * refuses with a {@link ProblemException} that names the value and the expected form.
 */
public enum SymbolScheme {
    /** Our own ids. */
    SLIPWAY("600519.XSHG", new OwnForm()),
    /** Tushare: {@code 600519.SH}, {@code 00700.HK}, {@code RB2410.SHF}. */
    TUSHARE("600519.SH", SuffixForm.TUSHARE),
    /** RiceQuant and JoinQuant: {@code 600519.XSHG}, {@code RB2410.XSGE}. */
    JOINQUANT("600519.XSHG", SuffixForm.JOINQUANT),
    /** Qlib: {@code SH600519}. */
    QLIB("SH600519", new QlibForm()),
    /** VeighNa: {@code 600519.SSE}, {@code rb2410.SHFE}, {@code AAPL.NASDAQ}. */
    VNPY("600519.SSE", SuffixForm.VNPY),
    /**
     * CCXT's unified symbols, which do not name the exchange: {@code BTC/USDT}, {@code
     * BTC/USDT:USDT} (perpetual), {@code BTC/USDT:USDT-241227} (dated).
     */
    CCXT("BTC/USDT", new CcxtForm()),
    /** Binance's own: {@code BTCUSDT}, {@code BTCUSDT_241227}, {@code BTCUSD_PERP}. */
    BINANCE("BTCUSDT", new BinanceForm()),
    /** US tickers, which do not name the exchange: {@code AAPL}, {@code BRK.B} or {@code BRK-B}. */
    US("BRK.B", new UsForm());

    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // every form is immutable, but cannot say so here
    private final SymbolForm form;

    SymbolScheme(String example, SymbolForm form) {
        this.example = example;
        this.form = form;
    }

    /** What a symbol of this scheme looks like. */
    public String example() {
        return example;
    }

    /** Whether symbols of this scheme leave open where the instrument trades. */
    public boolean needsVenue() {
        return this == CCXT || this == US;
    }

    /**
     * Reads a symbol.
     *
     * @throws ProblemException if the text has another form, or the scheme {@link #needsVenue}
     */
    public InstrumentId parse(String text) {
        InstrumentId id = form.read(text, null);
        if (id == null && needsVenue()) {
            throw refused("model.symbol.no-venue", text);
        }
        return required(id, text);
    }

    /**
     * Reads a symbol of an instrument that trades at the given venue.
     *
     * @throws ProblemException if the text has another form or names another venue
     */
    public InstrumentId parse(String text, Venue venue) {
        return required(form.read(text, venue), text);
    }

    /**
     * Writes an instrument as this scheme does.
     *
     * @throws ProblemException if the scheme cannot express it
     */
    public String format(InstrumentId id) {
        String text = form.write(id);
        if (text == null) {
            throw refused("model.symbol.inexpressible", id.toString());
        }
        return text;
    }

    /** As {@link #parse(String)}, but null instead of a refusal. */
    @Nullable InstrumentId tryParse(String text, @Nullable Venue venue) {
        return form.read(text, venue);
    }

    private InstrumentId required(@Nullable InstrumentId id, String text) {
        if (id == null) {
            throw refused("model.symbol.unreadable", text);
        }
        return id;
    }

    private ProblemException refused(String code, String value) {
        return new ProblemException(
                Problem.of(code, "value", value, "scheme", name(), "example", example));
    }
}
