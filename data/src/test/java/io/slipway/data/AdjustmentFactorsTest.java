package io.slipway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class AdjustmentFactorsTest {

    private static final InstrumentId MSFT = InstrumentId.of("MSFT.XNAS");

    private static long time(String text) {
        return Times.epochNanos(Instant.parse(text));
    }

    private static CorporateAction action(CorporateAction.Type type, String value, String exDay) {
        long start = time(exDay + "T05:00:00Z");
        return new CorporateAction(MSFT, type, Decimal.of(value), start, start);
    }

    /**
     * Yahoo's own example of its adjusted close (help page "What is the adjusted close?"):
     * Microsoft split two for one on 2003-02-18 and paid $0.08 on 2003-02-19. Multipliers 0.5 and 1
     * - 0.08 / 24.96 = 0.9968 give 23.42, 24.07, 24.88 and 24.53.
     */
    @Test
    void ratiosAgreeWithYahoosExample() {
        long[] time = {
            time("2003-02-13T21:00:00Z"),
            time("2003-02-14T21:00:00Z"),
            time("2003-02-18T21:00:00Z"),
            time("2003-02-19T21:00:00Z")
        };
        double[] close = {46.99, 48.30, 24.96, 24.53};
        double[] yahoo = {23.42, 24.07, 24.88, 24.53};

        double[] factor =
                AdjustmentFactors.of(
                        time,
                        close,
                        List.of(
                                action(CorporateAction.Type.CASH_DIVIDEND, "0.08", "2003-02-19"),
                                action(CorporateAction.Type.SPLIT, "2", "2003-02-18")));

        assertThat(factor[0]).isEqualTo(1);
        assertThat(factor[1]).isEqualTo(1);
        assertThat(factor[2]).isEqualTo(2);
        assertThat(factor[3]).isEqualTo(2 * 24.96 / 24.88, within(1e-12));
        for (int i = 0; i < 4; i++) {
            double scaledToLast = close[i] * factor[i] / factor[3];
            assertThat(scaledToLast).isEqualTo(yahoo[i], within(0.005));
        }
    }

    /**
     * The Shanghai exchange's reference price of an ex-day is (close before - cash) / (1 + bonus
     * shares per share): ten-for-ten bonus is 2 new per old, with 5 yuan cash on a close of 105 it
     * is 50. The factor is 105 / 50.
     */
    @Test
    void cashAndBonusOfOneDayGiveTheExchangesReferencePrice() {
        long[] time = {time("2024-06-18T07:00:00Z"), time("2024-06-19T07:00:00Z")};
        double[] factor =
                AdjustmentFactors.of(
                        time,
                        new double[] {105, 51},
                        List.of(
                                new CorporateAction(
                                        MSFT,
                                        CorporateAction.Type.SPLIT,
                                        Decimal.of("2"),
                                        time("2024-06-18T16:00:00Z"),
                                        0),
                                new CorporateAction(
                                        MSFT,
                                        CorporateAction.Type.CASH_DIVIDEND,
                                        Decimal.of("5"),
                                        time("2024-06-18T16:00:00Z"),
                                        0)));
        assertThat(factor[1]).isEqualTo(105.0 / 50.0, within(1e-15));
    }

    @Test
    void twoDividendsOfOneDayAddUp() {
        long[] time = {time("2024-01-01T21:00:00Z"), time("2024-01-02T21:00:00Z")};
        double[] factor =
                AdjustmentFactors.of(
                        time,
                        new double[] {10, 9},
                        List.of(
                                action(CorporateAction.Type.CASH_DIVIDEND, "0.5", "2024-01-02"),
                                action(CorporateAction.Type.CASH_DIVIDEND, "0.5", "2024-01-02")));
        assertThat(factor).containsExactly(1, 10.0 / 9.0);
    }

    @Test
    void aBarThatClosesAsTheExDayBeginsIsBeforeIt() {
        long[] time = {time("2024-01-01T00:00:00Z"), time("2024-01-02T00:00:00Z")};
        CorporateAction split =
                new CorporateAction(
                        MSFT, CorporateAction.Type.SPLIT, Decimal.of("3"), time[0], time[0]);
        assertThat(AdjustmentFactors.of(time, new double[] {9, 3}, List.of(split)))
                .containsExactly(1, 3);
    }

    @Test
    void anActionThatWasKnownLateTakesEffectLate() {
        long[] time = {
            time("2024-01-01T21:00:00Z"), time("2024-01-02T21:00:00Z"), time("2024-01-03T21:00:00Z")
        };
        CorporateAction late =
                new CorporateAction(
                        MSFT,
                        CorporateAction.Type.CASH_DIVIDEND,
                        Decimal.of("1"),
                        time("2024-01-02T05:00:00Z"),
                        time("2024-01-03T12:00:00Z"));
        assertThat(AdjustmentFactors.of(time, new double[] {11, 50, 50}, List.of(late)))
                .containsExactly(1, 1, 1.1);
    }

    @Test
    void whatLiesBeforeTheFirstOrAfterTheLastBarHasNoEffect() {
        long[] time = {time("2024-01-01T21:00:00Z"), time("2024-01-02T21:00:00Z")};
        assertThat(
                        AdjustmentFactors.of(
                                time,
                                new double[] {1, 1},
                                List.of(
                                        action(
                                                CorporateAction.Type.CASH_DIVIDEND,
                                                "5",
                                                "2023-12-01"),
                                        action(CorporateAction.Type.SPLIT, "5", "2024-01-01"),
                                        action(CorporateAction.Type.SPLIT, "5", "2024-01-03"))))
                .containsExactly(1, 1);
        assertThat(AdjustmentFactors.of(new long[0], new double[0], List.of())).isEmpty();
    }

    @Test
    void aDividendAsLargeAsThePriceIsRefused() {
        long[] time = {time("2024-01-01T21:00:00Z"), time("2024-01-02T21:00:00Z")};
        List<CorporateAction> actions =
                List.of(action(CorporateAction.Type.CASH_DIVIDEND, "10", "2024-01-02"));
        assertThatThrownBy(() -> AdjustmentFactors.of(time, new double[] {10, 1}, actions))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.actions.dividend-too-large");
    }

    /** History is never rewritten: an action changes no factor before its own day. */
    @Property
    void laterActionsLeaveEarlierFactorsAlone(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 5, max = 500) Double> closes,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 39) Integer> days) {
        long[] time = new long[closes.size()];
        double[] close = new double[time.length];
        long start = time("2024-01-01T21:00:00Z");
        for (int i = 0; i < time.length; i++) {
            time[i] = start + i * 86_400_000_000_000L;
            close[i] = closes.get(i);
        }
        List<CorporateAction> actions = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            long ex = start + days.get(i) * 86_400_000_000_000L - 1;
            CorporateAction.Type type =
                    i % 2 == 0 ? CorporateAction.Type.SPLIT : CorporateAction.Type.CASH_DIVIDEND;
            actions.add(new CorporateAction(MSFT, type, Decimal.of("1.5"), ex, ex));
        }
        double[] all = AdjustmentFactors.of(time, close, actions);
        for (int n = 1; n <= time.length; n++) {
            long now = time[n - 1];
            List<CorporateAction> known =
                    actions.stream().filter(each -> each.eventTime() < now).toList();
            double[] then =
                    AdjustmentFactors.of(Arrays.copyOf(time, n), Arrays.copyOf(close, n), known);
            assertThat(then).isEqualTo(Arrays.copyOf(all, n));
        }
    }
}
