package io.slipway.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.CorporateAction;
import io.slipway.model.InstrumentId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {

    private static final List<SyntheticStock> STOCKS = SyntheticMarket.aShares(7);

    private static String hash(List<BarColumns> all) {
        int bytes = all.stream().mapToInt(bars -> bars.size() * 64).sum();
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        for (BarColumns bars : all) {
            for (int i = 0; i < bars.size(); i++) {
                buffer.putLong(bars.time()[i]);
                for (double[] column :
                        List.of(
                                bars.open(),
                                bars.high(),
                                bars.low(),
                                bars.close(),
                                bars.volume(),
                                bars.amount(),
                                bars.adjustmentFactor())) {
                    buffer.putDouble(column[i]);
                }
            }
        }
        return PackageFetch.hash(buffer.array());
    }

    @Test
    void theGeneratorIsSplitMix64() {
        // Published first outputs for the seed 1234567 (Rosetta Code, "Pseudo-random
        // numbers/Splitmix64").
        SplitMix64 random = new SplitMix64(1_234_567);
        long[] first = new long[5];
        Arrays.setAll(first, i -> random.next());
        assertThat(Arrays.stream(first).mapToObj(Long::toUnsignedString))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void theNormalNumbersHaveMeanZeroAndDeviationOne() {
        SplitMix64 random = new SplitMix64(1);
        int count = 1_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < count; i++) {
            double x = random.normal();
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        assertThat(sum / count).isBetween(-0.005, 0.005);
        assertThat(squares / count).isBetween(0.995, 1.005);
        assertThat(fourths / count).isBetween(2.9, 3.05);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(hash(List.of(SyntheticMarket.minuteBars(1, 100_000))))
                .isEqualTo("2fa7e0314c1cbeac3c26066b350428998376a0f02a4f160252e2128e060e1b56");
        assertThat(hash(List.of(SyntheticMarket.dailyBars(1, 5_000))))
                .isEqualTo("9d900cb0647d9bd1204533a19d45f22781d91a998db10be091d0f5890368a331");
        assertThat(hash(SyntheticMarket.crossSection(1, 20, 500)))
                .isEqualTo("9a79d762c5036b81312a6948dc7053f34f9b4e832ea8db8f66d4a0dce2420833");
        assertThat(hash(STOCKS.stream().map(SyntheticStock::bars).toList()))
                .isEqualTo("9b83a10aefc3f128ad1c80ab9b64ec7a81b700b6a2003d9bad90b08e853ddc95");
        assertThat(hash(List.of(SyntheticMarket.minuteBars(2, 1_000))))
                .isNotEqualTo(hash(List.of(SyntheticMarket.minuteBars(1, 1_000))));
    }

    @Test
    void barsAreConsistentAndOnTick() {
        List<BarColumns> all = new ArrayList<>();
        all.add(SyntheticMarket.minuteBars(3, 200_000));
        all.addAll(SyntheticMarket.crossSection(3, 10, 2_500));
        STOCKS.forEach(stock -> all.add(stock.bars()));
        for (BarColumns bars : all) {
            for (int i = 0; i < bars.size(); i++) {
                double low = bars.low()[i];
                double high = bars.high()[i];
                assertThat(low).isPositive().isLessThanOrEqualTo(bars.open()[i]);
                assertThat(low).isLessThanOrEqualTo(bars.close()[i]);
                assertThat(high).isGreaterThanOrEqualTo(Math.max(bars.open()[i], bars.close()[i]));
                assertThat(Math.rint(bars.close()[i] * 100) / 100).isEqualTo(bars.close()[i]);
                assertThat(bars.volume()[i]).isPositive();
            }
        }
    }

    @Test
    void everyNameSaysThatItIsSynthetic() {
        assertThat(SyntheticMarket.instrument(SyntheticMarket.MINUTES).name())
                .contains("Synthetic");
        assertThat(STOCKS).allMatch(stock -> stock.instrument().name().contains("合成"));
        assertThat(STOCKS).allMatch(stock -> stock.instrument().name().contains("synthetic"));
    }

    private static SyntheticStock stock(String id) {
        return STOCKS.stream()
                .filter(stock -> stock.instrument().id().equals(InstrumentId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noDayEndsBeyondItsLimit() {
        for (SyntheticStock stock : STOCKS) {
            boolean special =
                    stock.instrument().listed() != null
                            || !stock.actions().isEmpty()
                            || stock.specialTreatment().isPresent();
            if (special) {
                continue;
            }
            double limit = stock.instrument().id().symbol().startsWith("309") ? 0.2 : 0.1;
            double[] close = stock.bars().close();
            for (int i = 1; i < close.length; i++) {
                double top = Math.floor(close[i - 1] * 100 * (1 + limit) + 0.5 + 1e-9) / 100;
                assertThat(stock.bars().high()[i]).isLessThanOrEqualTo(top);
            }
        }
    }

    @Test
    void oneStockIsLockedAtItsLimit() {
        BarColumns bars = stock("609005.XSHG").bars();
        int locked = 0;
        for (int i = 1; i < bars.size(); i++) {
            boolean flat = bars.open()[i] == bars.close()[i] && bars.high()[i] == bars.low()[i];
            boolean up = bars.close()[i] > bars.close()[i - 1] * 1.095;
            if (flat && up) {
                locked++;
                assertThat(bars.volume()[i]).isLessThan(bars.volume()[i - 10] / 10);
            }
        }
        assertThat(locked).isEqualTo(3);
    }

    @Test
    void oneIsSuspendedOneComesLateTheOthersAreComplete() {
        int days = stock("609001.XSHG").bars().size();
        assertThat(days).isBetween(960, 1000);
        assertThat(stock("009008.XSHE").bars().size()).isEqualTo(days - 18);
        assertThat(stock("009030.XSHE").bars().size()).isEqualTo(days - 620);
        assertThat(stock("009030.XSHE").instrument().listed()).isNotNull();
    }

    @Test
    void oneComesUnderSpecialTreatmentAndOneIssuesBonusShares() {
        assertThat(stock("009012.XSHE").specialTreatment()).isPresent();
        assertThat(stock("009012.XSHE").renamed().name()).startsWith("ST");
        SyntheticStock bonus = stock("609003.XSHG");
        assertThat(bonus.actions())
                .extracting(CorporateAction::type)
                .containsExactly(CorporateAction.Type.SPLIT, CorporateAction.Type.CASH_DIVIDEND);
        long exDay = bonus.actions().getFirst().eventTime();
        int at = 0;
        while (bonus.bars().time()[at] < exDay) {
            at++;
        }
        double fair = (bonus.bars().close()[at - 1] - 0.5) / 1.3;
        assertThat(bonus.bars().close()[at]).isBetween(fair * 0.89, fair * 1.11);
    }

    /** Buying the best half of the last 120 days beats the other half, over all months together. */
    @Test
    void whatRoseKeepsRising() {
        List<BarColumns> all = SyntheticMarket.crossSection(5, 100, 2_500);
        double spread = 0;
        for (int day = 140; day + 21 < 2_500; day += 21) {
            int now = day;
            List<BarColumns> ranked = new ArrayList<>(all);
            ranked.sort(Comparator.comparingDouble(b -> b.close()[now] / b.close()[now - 120]));
            for (int i = 0; i < 100; i++) {
                BarColumns bars = ranked.get(i);
                double gain = bars.close()[now + 21] / bars.close()[now] - 1;
                spread += i < 50 ? -gain : gain;
            }
        }
        assertThat(spread / 50 / 112).isGreaterThan(0.004);
    }
}
