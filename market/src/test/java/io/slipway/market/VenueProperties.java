package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.market.VenueWorld.Step;
import io.slipway.model.Contingency;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What holds after any sequence of orders, bars, changes and splits; {@link VenueWorld} checks it.
 */
class VenueProperties {

    @Property(tries = 1500)
    void nothingIsFilledThatCouldNotHaveBeen(
            @ForAll("settings") VenueSettings settings, @ForAll("steps") List<Step> steps) {
        VenueWorld world = new VenueWorld(settings);
        steps.forEach(world::take);
        world.checkEnd();
    }

    @Property(tries = 300)
    void sameStepsLeadToTheSameEvents(
            @ForAll("settings") VenueSettings settings, @ForAll("steps") List<Step> steps) {
        VenueWorld one = new VenueWorld(settings);
        VenueWorld other = new VenueWorld(settings);
        steps.forEach(one::take);
        steps.forEach(other::take);

        assertThat(one.events()).isEqualTo(other.events());
    }

    @Property(tries = 300)
    void slippageNeverHelpsAndNeverPassesTheLimit(
            @ForAll("slipping") VenueSettings settings, @ForAll("steps") List<Step> steps) {
        VenueWorld world = new VenueWorld(settings);
        steps.forEach(world::take);
        world.checkEnd();
    }

    @Provide
    Arbitrary<VenueSettings> settings() {
        Arbitrary<String> fees =
                Arbitraries.of(
                        "none",
                        "bps:10",
                        "bps:5,min=5",
                        "per-share:0.005,min=1,max=1%",
                        "fixed:9.99",
                        "maker-taker:2,5");
        Arbitrary<Double> share = Arbitraries.of(Double.POSITIVE_INFINITY, 0.1);
        return Combinators.combine(fees, Arbitraries.of(FillTiming.values()), share)
                .as((fee, timing, volume) ->
                        VenueSettings.DEFAULT
                                .withFees(FeeModel.parse(fee))
                                .withFills(timing)
                                .withVolumeShare(volume));
    }

    @Provide
    Arbitrary<VenueSettings> slipping() {
        Arbitrary<String> slippage =
                Arbitraries.of("bps:10", "bps:200", "volume-share:limit=1,impact=1");
        return Combinators.combine(settings(), slippage)
                .as((settings, text) -> settings.withSlippage(SlippageModel.parse(text)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> day =
                Combinators.combine(bar(), bar(), Arbitraries.integers().between(0, 19))
                        .as(Step.Day::new);
        Arbitrary<Step> change =
                Combinators.combine(number(), units(), type()).as(Step.Replace::new);
        return Arbitraries.frequencyOf(
                        tuple(8, day),
                        tuple(6, orders()),
                        tuple(1, number().map(Step.Cancel::new)),
                        tuple(1, change),
                        tuple(1, Arbitraries.of(true, false).map(Step.Split::new)))
                .list()
                .ofMaxSize(40);
    }

    private static Tuple.Tuple2<Integer, Arbitrary<? extends Step>> tuple(
            int weight, Arbitrary<? extends Step> step) {
        return Tuple.of(weight, step);
    }

    /** Four offsets in ticks from a hundred that make a bar, and its volume. */
    private static Arbitrary<VenueWorld.Ticks> bar() {
        Arbitrary<Integer> ticks = Arbitraries.integers().between(-40, 40);
        return Combinators.combine(ticks, ticks, ticks, ticks, Arbitraries.of(0, 50, 500, 100_000))
                .as(VenueWorld.Ticks::of);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(1, 30);
    }

    private static Arbitrary<Quantity> units() {
        return Arbitraries.longs().between(1, 60).map(Quantity::of);
    }

    private static Arbitrary<Step> orders() {
        Arbitrary<Contingency> links = Arbitraries.of(Contingency.values());
        Arbitrary<VenueWorld.Wish> wish =
                Combinators.combine(
                                Arbitraries.of(Side.values()),
                                size(),
                                type(),
                                Arbitraries.of(TimeInForce.values()))
                        .as(VenueWorld.Wish::new);
        return Combinators.combine(links, wish.list().ofSize(3), Arbitraries.of(true, false))
                .as(Step.Place::new);
    }

    private static Arbitrary<OrderSize> size() {
        return units().flatMap(units ->
                Arbitraries.of(new OrderSize.Units(units), new OrderSize.EquityShare(units, 1)));
    }

    private static Arbitrary<OrderType> type() {
        return Combinators.combine(Arbitraries.integers().between(0, 7), price(), price())
                .as((kind, one, other) ->
                        switch (kind) {
                            case 0 -> OrderType.MARKET_ON_OPEN;
                            case 1 -> OrderType.MARKET_ON_CLOSE;
                            case 2, 3 -> new OrderType.Limit(one);
                            case 4 -> new OrderType.Stop(one);
                            case 5 -> new OrderType.StopLimit(one, other);
                            default -> OrderType.MARKET;
                        });
    }

    private static Arbitrary<Price> price() {
        return Arbitraries.integers().between(-45, 45).map(VenueWorld::price);
    }
}
