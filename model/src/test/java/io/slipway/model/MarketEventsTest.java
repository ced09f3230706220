package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketEventsTest {

    private static final InstrumentId ID = InstrumentId.of("SPY.ARCX");

    @ParameterizedTest
    @CsvSource({
        "10,9,8,9,1,1",
        "10,12,11,11,1,1",
        "10,12,9,13,1,1",
        "10,12,9,8,1,1",
        "10,12,9,11,-1,1",
        "NaN,12,9,11,1,1",
        "10,NaN,9,11,1,1",
        "10,12,NaN,11,1,1",
        "10,12,9,NaN,1,1",
        "10,12,9,11,NaN,1",
        "10,Infinity,9,11,1,1",
        "10,12,-Infinity,11,1,1",
        "10,12,9,11,Infinity,1",
        "10,12,9,11,1,0",
        "10,12,9,11,1,-1",
        "10,12,9,11,1,NaN",
        "Infinity,Infinity,Infinity,Infinity,1,1",
        "10,12,9,11,1,Infinity",
    })
    void inconsistentBarsAreRefused(
            double open, double high, double low, double close, double volume, double factor) {
        assertThatThrownBy(() -> bar(open, high, low, close, volume, factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SPY.ARCX")
                .hasMessageContaining("1970-01-01T00:00:00");
    }

    @Test
    void barsMayBeFlatNegativeAndWithoutVolumeOrAmount() {
        Bar oil = bar(-37.63, -37.63, -37.63, -37.63, 0, 1);
        assertThat(oil.close()).isEqualTo(-37.63);
        assertThat(oil.amount()).isNaN();
        assertThat(oil.kind()).isEqualTo(MarketEvent.Kind.BAR);
    }

    /** Apple's four-for-one split of 2020-08-31: 499.23 before is comparable with 124.81 after. */
    @Test
    void adjustmentIsBackward() {
        Bar after = bar(127.58, 131.0, 126.0, 129.04, 225_702_700, 4);
        assertThat(after.adjustedClose()).isEqualTo(516.16);
        assertThat(after.adjustedOpen()).isEqualTo(127.58 * 4);
        assertThat(after.adjustedHigh()).isEqualTo(524.0);
        assertThat(after.adjustedLow()).isEqualTo(504.0);
        assertThat(after.adjustedVolume()).isEqualTo(56_425_675);
    }

    @Test
    void quotesMayLackASide() {
        Quote quote = new Quote(ID, 0, 0, 10, 5, Double.NaN, 0);
        assertThat(quote.askPrice()).isNaN();
        assertThatThrownBy(() -> new Quote(ID, 0, 0, 10, -1, 11, 1))
                .hasMessageContaining("SPY.ARCX");
        assertThatThrownBy(() -> new Quote(ID, 0, 0, 10, Double.NaN, 11, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quote(ID, 0, 0, Double.POSITIVE_INFINITY, 1, 11, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tradesAndLevelsNeedFinitePrices() {
        assertThat(new Trade(ID, 0, 0, 10, 1, null).aggressor()).isNull();
        assertThatThrownBy(() -> new Trade(ID, 0, 0, Double.NaN, 1, Side.BUY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trade(ID, 0, 0, 10, -1, Side.BUY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Book.Level(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Book.Level(1, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAreCopied() {
        List<Book.Level> bids = new ArrayList<>(List.of(new Book.Level(10, 1)));
        Book book = new Book(ID, 0, 0, bids, List.of());
        List<InstrumentId> absent = new ArrayList<>(List.of(ID));
        SliceEnd end = new SliceEnd(0, 0, absent);
        bids.clear();
        absent.clear();
        assertThat(book.bids()).hasSize(1);
        assertThat(end.absent()).containsExactly(ID);
    }

    @Test
    void corporateActionsArePositive() {
        assertThatThrownBy(() ->
                        new CorporateAction(ID, CorporateAction.Type.SPLIT, Decimal.ZERO, 0, 0))
                .hasMessageContaining("SPLIT of SPY.ARCX");
    }

    @Test
    void everyEventSaysItsKind() {
        assertThat(new Signal(ID, "s", 0, 0, Double.NaN).kind()).isEqualTo(MarketEvent.Kind.SIGNAL);
        assertThat(new Timer("t", 0, 0).kind()).isEqualTo(MarketEvent.Kind.TIMER);
        assertThat(new SliceEnd(0, 0, List.of()).kind()).isEqualTo(MarketEvent.Kind.SLICE_END);
        assertThat(new SessionChange(ID.venue(), SessionChange.Phase.OPEN, 0, 0).kind())
                .isEqualTo(MarketEvent.Kind.SESSION_CHANGE);
        assertThat(new Trade(ID, 0, 0, 1, 1, null).kind()).isEqualTo(MarketEvent.Kind.TRADE);
        assertThat(new Quote(ID, 0, 0, 1, 1, 1, 1).kind()).isEqualTo(MarketEvent.Kind.QUOTE);
        assertThat(new Book(ID, 0, 0, List.of(), List.of()).kind())
                .isEqualTo(MarketEvent.Kind.BOOK);
        assertThat(new CorporateAction(ID, CorporateAction.Type.SPLIT, Decimal.of(2), 0, 0).kind())
                .isEqualTo(MarketEvent.Kind.CORPORATE_ACTION);
    }

    private static Bar bar(
            double open, double high, double low, double close, double volume, double factor) {
        return new Bar(ID, Frequency.DAY, 0, 0, open, high, low, close, volume, Double.NaN, factor);
    }
}
