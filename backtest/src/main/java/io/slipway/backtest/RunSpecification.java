package io.slipway.backtest;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.trading.risk.RiskLimits;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do. Immutable; {@link SpecificationReader} reads it from YAML and options,
 * {@link SpecificationWriter} writes it back.
 *
 * @param strategy name of a strategy, or path of a {@code .java} file
 * @param parameters values as text by name; what is missing has its default
 * @param instruments what to trade; empty where a universe says it
 * @param universe name of a universe of the lake, or null
 * @param frequency length of the bars
 * @param from first trading day of the run, or null for the first there is
 * @param to last trading day, or null for the last there is
 * @param cash what the run starts with
 * @param costs fees and slippage, in their text form
 * @param fills when decisions are taken and when fills happen, in its text form
 * @param benchmark what the result is compared with, or null
 * @param riskFree risk-free rate per year as a fraction
 * @param adjust what the bars a strategy sees are adjusted for
 * @param account what the account may do, in its text form
 * @param risk limits of the risk gate
 * @param minimumQuality score, 0 to 1, that every instrument's bars must have over the run; 0 for
 *     none
 */
public record RunSpecification(
        String strategy,
        SequencedMap<String, String> parameters,
        List<InstrumentId> instruments,
        @Nullable String universe,
        Frequency frequency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        InitialCash cash,
        CostTerms costs,
        String fills,
        @Nullable InstrumentId benchmark,
        double riskFree,
        Adjustment adjust,
        String account,
        RiskLimits risk,
        double minimumQuality) {

    public RunSpecification {
        Objects.requireNonNull(strategy, "strategy");
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        instruments = List.copyOf(instruments);
    }

    /** The fee model in its text form. */
    public String fees() {
        return costs.fees();
    }

    /** The slippage model in its text form. */
    public String slippage() {
        return costs.slippage();
    }

    /** Whether the strategy is a source file and not a name. */
    public boolean isSourceFile() {
        return strategy.endsWith(".java");
    }

    /** The same for a strategy found, with all its parameters. */
    public RunSpecification withStrategy(String name, SequencedMap<String, String> all) {
        return new RunSpecification(
                name,
                all,
                instruments,
                universe,
                frequency,
                from,
                to,
                cash,
                costs,
                fills,
                benchmark,
                riskFree,
                adjust,
                account,
                risk,
                minimumQuality);
    }

    /** The same over other instruments and days, with the cash in a currency. */
    public RunSpecification withScope(
            List<InstrumentId> ids, LocalDate first, LocalDate last, InitialCash money) {
        return new RunSpecification(
                strategy,
                parameters,
                ids,
                universe,
                frequency,
                first,
                last,
                money,
                costs,
                fills,
                benchmark,
                riskFree,
                adjust,
                account,
                risk,
                minimumQuality);
    }
}
