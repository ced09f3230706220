package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AliasTableTest {

    private static final InstrumentId META = InstrumentId.of("META.XNAS");
    private static final InstrumentId ETF = InstrumentId.of("METV.ARCX");

    /**
     * Until January 2022 META was the ticker of an exchange-traded fund, and FB that of Facebook.
     */
    private static final List<Alias> HISTORY =
            List.of(
                    alias("META", META, "2022-06-09", null),
                    alias("FB", META, "2012-05-18", "2022-06-08"),
                    alias("META", ETF, "2021-06-30", "2022-01-30"),
                    alias("METV", ETF, "2022-01-31", null));

    private static final AliasTable TABLE = AliasTable.of(HISTORY);

    @Test
    void aReusedTickerMeansWhatItMeantThatDay() {
        assertThat(TABLE.resolve("ticker", "META", day("2021-12-01"))).contains(ETF);
        assertThat(TABLE.resolve("ticker", "META", day("2022-03-01"))).isEmpty();
        assertThat(TABLE.resolve("ticker", "META", day("2022-06-09"))).contains(META);
        assertThat(TABLE.resolve("ticker", "FB", day("2022-06-08"))).contains(META);
        assertThat(TABLE.resolve("ticker", "FB", day("2022-06-09"))).isEmpty();
        assertThat(TABLE.resolve("other", "FB", day("2020-01-01"))).isEmpty();
    }

    @Test
    void anInstrumentKnowsItsSymbols() {
        assertThat(TABLE.symbolsOf(META, "ticker", day("2020-01-01"))).containsExactly("FB");
        assertThat(TABLE.symbolsOf(META, "ticker", day("2023-01-01"))).containsExactly("META");
        assertThat(TABLE.symbolsOf(META, "ticker", day("2000-01-01"))).isEmpty();
        assertThat(TABLE.aliasesOf(META)).hasSize(2);
        assertThat(TABLE.aliases()).containsExactlyInAnyOrderElementsOf(HISTORY);
    }

    @Test
    void overlappingAliasesAreRefusedAndBothNamed() {
        Alias overlapping = alias("META", ETF, "2022-12-01", "2022-12-31");
        assertThatThrownBy(() -> TABLE.with(List.of(overlapping)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ticker META = META.XNAS 2022-06-09..")
                .hasMessageContaining("ticker META = METV.ARCX 2022-12-01..2022-12-31");
    }

    @Test
    void theDayAfterIsNoOverlapTheSameDayIs() {
        Alias first = alias("X", META, "2020-01-01", "2020-06-30");
        AliasTable table = AliasTable.of(List.of(first));
        assertThat(table.with(List.of(alias("X", ETF, "2020-07-01", null))).aliases()).hasSize(2);
        assertThatThrownBy(() -> table.with(List.of(alias("X", ETF, "2020-06-30", null))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void schemesDoNotMeet() {
        Alias other = new Alias("vendor", "META", ETF, day("2022-06-09"), null);
        assertThat(TABLE.with(List.of(other)).resolve("vendor", "META", day("2023-01-01")))
                .contains(ETF);
        assertThat(AliasTable.empty().resolve("ticker", "META", day("2023-01-01"))).isEmpty();
    }

    private static Alias alias(String symbol, InstrumentId id, String from, @Nullable String to) {
        return new Alias("ticker", symbol, id, day(from), to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
