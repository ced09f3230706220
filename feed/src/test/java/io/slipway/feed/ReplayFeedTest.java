package io.slipway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.SliceEnd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReplayFeedTest {

    private static final InstrumentId A = InstrumentId.of("A.XNYS");
    private static final InstrumentId B = InstrumentId.of("B.XNYS");
    private static final InstrumentId C = InstrumentId.of("C.XSHG");

    private static BarColumns columns(InstrumentId id, long... times) {
        double[] price = new double[times.length];
        Arrays.fill(price, 10);
        double[] ones = new double[times.length];
        Arrays.fill(ones, 1);
        return BarColumns.of(
                id, Frequency.DAY, times, price, price, price, price, ones, ones, ones);
    }

    private static List<MarketEvent> drain(ReplayFeed feed) {
        List<MarketEvent> events = new ArrayList<>();
        for (MarketEvent event = feed.next(); event != null; event = feed.next()) {
            events.add(event);
        }
        return events;
    }

    private static String text(MarketEvent event) {
        return switch (event) {
            case Bar bar -> bar.instrument() + "@" + bar.eventTime();
            case SliceEnd end -> "end@" + end.eventTime() + end.absent();
            case CorporateAction action -> action.type() + "@" + action.eventTime();
            default -> throw new AssertionError(event);
        };
    }

    private static List<String> texts(ReplayFeed feed) {
        return drain(feed).stream().map(ReplayFeedTest::text).toList();
    }

    @Test
    void instantsComeInOrderAndInstrumentsWithinThem() {
        ReplayFeed feed = new ReplayFeed(List.of(columns(B, 1, 2), columns(A, 1, 2)), List.of());

        assertThat(texts(feed))
                .containsExactly(
                        "A.XNYS@1", "B.XNYS@1", "end@1[]", "A.XNYS@2", "B.XNYS@2", "end@2[]");
    }

    @Test
    void anInstantNamesWhoOfItsVenuesIsAbsent() {
        ReplayFeed feed =
                new ReplayFeed(
                        List.of(columns(A, 1, 3, 4), columns(B, 1, 4), columns(C, 2)), List.of());

        assertThat(texts(feed))
                .containsExactly(
                        "A.XNYS@1",
                        "B.XNYS@1",
                        "end@1[]",
                        "C.XSHG@2",
                        "end@2[]",
                        "A.XNYS@3",
                        "end@3[B.XNYS]",
                        "A.XNYS@4",
                        "B.XNYS@4",
                        "end@4[]");
    }

    @Test
    void corporateActionsComeBeforeTheBarsOfTheirInstant() {
        CorporateAction split =
                new CorporateAction(A, CorporateAction.Type.SPLIT, Decimal.of(2), 2, 2);
        CorporateAction dividend =
                new CorporateAction(A, CorporateAction.Type.CASH_DIVIDEND, Decimal.ONE, 3, 3);
        CorporateAction unrelated =
                new CorporateAction(B, CorporateAction.Type.SPLIT, Decimal.of(2), 1, 1);
        ReplayFeed feed =
                new ReplayFeed(List.of(columns(A, 1, 2)), List.of(dividend, unrelated, split));

        assertThat(texts(feed))
                .containsExactly(
                        "A.XNYS@1", "end@1[]", "SPLIT@2", "A.XNYS@2", "end@2[]", "CASH_DIVIDEND@3");
    }

    @Test
    void twoColumnsOfOneInstrumentAreRefused() {
        List<BarColumns> twice = List.of(columns(A, 1), columns(A, 2));

        assertThatThrownBy(() -> new ReplayFeed(twice, List.of()))
                .hasMessageContaining("A.XNYS has two columns");
    }

    @Test
    void nothingInNothingOut() {
        assertThat(drain(new ReplayFeed(List.of(), List.of()))).isEmpty();
    }

    @Property
    void deliversEveryBarOnceInTotalOrder(
            @ForAll @Size(min = 1, max = 6) List<@Size(max = 20) Set<@IntRange(min = 1, max = 40) Integer>> times) {
        List<BarColumns> all = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            long[] sorted =
                    new TreeSet<>(times.get(i)).stream().mapToLong(Integer::longValue).toArray();
            all.add(columns(InstrumentId.of("I" + i + ".XNYS"), sorted));
        }

        List<MarketEvent> events = drain(new ReplayFeed(all, List.of()));

        int bars = all.stream().mapToInt(BarColumns::size).sum();
        assertThat(events.stream().filter(Bar.class::isInstance)).hasSize(bars);
        for (int i = 1; i < events.size(); i++) {
            assertThat(compare(events.get(i - 1), events.get(i))).isNegative();
        }
    }

    private static int compare(MarketEvent one, MarketEvent other) {
        int byTime = Long.compare(one.knownTime(), other.knownTime());
        int byKind = byTime != 0 ? byTime : one.kind().compareTo(other.kind());
        return byKind == 0 && one instanceof Bar a && other instanceof Bar b
                ? a.instrument().compareTo(b.instrument())
                : byKind;
    }

    @Test
    void ofOneDayTheDividendComesBeforeTheSplit() {
        CorporateAction split =
                new CorporateAction(A, CorporateAction.Type.SPLIT, Decimal.of(2), 2, 2);
        CorporateAction dividend =
                new CorporateAction(A, CorporateAction.Type.CASH_DIVIDEND, Decimal.ONE, 2, 2);

        ReplayFeed feed = new ReplayFeed(List.of(columns(A, 1, 3)), List.of(split, dividend));

        assertThat(texts(feed))
                .containsExactly(
                        "A.XNYS@1", "end@1[]", "CASH_DIVIDEND@2", "SPLIT@2", "A.XNYS@3", "end@3[]");
    }

    /** Long series, because rows are taken out of the columns several at a time. */
    @Property(tries = 100)
    void everyBarSaysWhatItsRowOfTheColumnsSays(
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll boolean hasAmounts,
            @ForAll boolean isAdjusted) {
        long[] time = new long[size];
        double[][] values = new double[7][size];
        for (int i = 0; i < size; i++) {
            time[i] = i + 1L;
            values[0][i] = 10 + i * 0.25;
            values[1][i] = 12 + i * 0.25;
            values[2][i] = 9 + i * 0.25;
            values[3][i] = 11 + i * 0.25;
            values[4][i] = 100 + i;
            values[5][i] = hasAmounts && i % 3 == 0 ? 1000 + i : Double.NaN;
            values[6][i] = isAdjusted && i > 20 ? 2 : 1;
        }
        ReplayFeed feed =
                new ReplayFeed(
                        List.of(BarColumns.of(A, Frequency.DAY, time, values), columns(B, time)),
                        List.of());
        List<Bar> bars =
                drain(feed).stream()
                        .filter(event -> event instanceof Bar bar && bar.instrument().equals(A))
                        .map(Bar.class::cast)
                        .toList();
        assertThat(bars).hasSize(size);
        for (int i = 0; i < size; i++) {
            Bar bar = bars.get(i);
            double[] told = {
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.amount(),
                bar.adjustmentFactor()
            };
            assertThat(bar.eventTime()).isEqualTo(time[i]);
            int row = i;
            assertThat(told)
                    .isEqualTo(Arrays.stream(values).mapToDouble(column -> column[row]).toArray());
        }
    }
}
