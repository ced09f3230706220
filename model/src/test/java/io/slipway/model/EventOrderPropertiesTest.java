package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventOrderPropertiesTest {

    private static final EventOrder ORDER = EventOrder.INSTANCE;
    private static final InstrumentId A = InstrumentId.of("A.XNYS");
    private static final InstrumentId B = InstrumentId.of("B.XNYS");

    /** Few values of everything, so that ties are frequent. */
    @Provide
    Arbitrary<MarketEvent> events() {
        return Combinators.combine(
                        Arbitraries.of(MarketEvent.Kind.class),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.of(A, B),
                        Arbitraries.integers().between(0, 1))
                .as(EventOrderPropertiesTest::event);
    }

    private static MarketEvent event(
            MarketEvent.Kind kind, long time, InstrumentId id, int variant) {
        boolean first = variant == 0;
        Venue venue = Venue.of(first ? "XNYS" : "XNAS");
        Frequency frequency = first ? Frequency.DAY : Frequency.MINUTE;
        CorporateAction.Type type =
                first ? CorporateAction.Type.SPLIT : CorporateAction.Type.CASH_DIVIDEND;
        return switch (kind) {
            case SESSION_CHANGE -> new SessionChange(venue, SessionChange.Phase.OPEN, time, time);
            case CORPORATE_ACTION -> new CorporateAction(id, type, Decimal.ONE, time, time);
            case BOOK -> new Book(id, time, time, List.of(), List.of());
            case QUOTE -> new Quote(id, time, time, 1, 1, 2, 1);
            case TRADE -> new Trade(id, time, time, 1, 1, null);
            case BAR -> new Bar(id, frequency, time, time, 1, 1, 1, 1, 1, 1, 1);
            case SIGNAL -> new Signal(id, first ? "x" : "y", time, time, 1);
            case TIMER -> new Timer(first ? "x" : "y", time, time);
            case SLICE_END -> new SliceEnd(time, time, List.of());
        };
    }

    @Property
    void isAntisymmetric(@ForAll("events") MarketEvent a, @ForAll("events") MarketEvent b) {
        assertThat(Integer.signum(ORDER.compare(a, b)))
                .isEqualTo(-Integer.signum(ORDER.compare(b, a)));
    }

    @Property(tries = 5000)
    void isTransitive(
            @ForAll("events") MarketEvent a,
            @ForAll("events") MarketEvent b,
            @ForAll("events") MarketEvent c) {
        if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
        if (ORDER.compare(a, b) == 0) {
            assertThat(Integer.signum(ORDER.compare(a, c)))
                    .isEqualTo(Integer.signum(ORDER.compare(b, c)));
        }
    }

    @Property
    void tiesAreOnlyBetweenEventsAboutTheSameThing(
            @ForAll("events") MarketEvent a, @ForAll("events") MarketEvent b) {
        if (ORDER.compare(a, b) == 0) {
            assertThat(a.kind()).isEqualTo(b.kind());
            assertThat(a.knownTime()).isEqualTo(b.knownTime());
            assertThat(a).isEqualTo(b);
        }
    }

    @Property
    void sortingDoesNotDependOnArrival(@ForAll("events") MarketEvent a, @ForAll Random random) {
        List<MarketEvent> all = new ArrayList<>(List.of(a));
        for (MarketEvent.Kind kind : MarketEvent.Kind.values()) {
            all.add(event(kind, 1, A, 0));
            all.add(event(kind, 1, B, 1));
        }
        List<MarketEvent> sorted = all.stream().sorted(ORDER).toList();
        java.util.Collections.shuffle(all, random);
        assertThat(all.stream().sorted(ORDER).toList()).isEqualTo(sorted);
    }

    @Example
    void whatIsKnownEarlierComesFirstWhateverItIsAbout() {
        Bar late = new Bar(A, Frequency.DAY, 5, 9, 1, 1, 1, 1, 1, 1, 1);
        Signal early = new Signal(B, "x", 0, 8, 1);
        assertThat(ORDER.compare(early, late)).isNegative();
    }

    @Example
    void anInstantEndsAfterItsBarsAndSignals() {
        SliceEnd end = new SliceEnd(5, 5, List.of());
        assertThat(ORDER.compare(Samples.bar(B, 5), end)).isNegative();
        assertThat(ORDER.compare(new Signal(B, "x", 5, 5, 1), end)).isNegative();
        assertThat(ORDER.compare(new SessionChange(A.venue(), SessionChange.Phase.OPEN, 5, 5), end))
                .isNegative();
    }

    @Example
    void dividendsComeBeforeSplitsOfTheSameDay() {
        MarketEvent split = event(MarketEvent.Kind.CORPORATE_ACTION, 1, A, 0);
        MarketEvent dividend = event(MarketEvent.Kind.CORPORATE_ACTION, 1, A, 1);
        assertThat(ORDER.compare(dividend, split)).isNegative();
    }
}
