package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may be traded, from bars and from what else is known of instruments. Everyone with a bar is
 * in the universe, and trades where the bar has a volume.
 *
 * <p>Where limit prices are known, an entry at the limit is locked (for an entry at the average
 * price: a day whose every price is at it). Where they are not, on the mainland of China, a day of
 * one price at least {@value #LOCKED_MOVE} from the close before is.
 */
public final class TradingStatus implements Eligibility {

    /** Smallest move of a day of one price that counts as locked: limits begin at 5 %. */
    private static final double LOCKED_MOVE = 0.045;

    /** Half a hundredth: limit prices are whole hundredths. */
    private static final double SAME_PRICE = 0.005;

    private static final Set<Venue> MAINLAND =
            Set.of(Venue.of("XSHG"), Venue.of("XSHE"), Venue.of("XBSE"));

    private final Map<InstrumentId, Known> known;

    /** Days from the first to the last, both inclusive. */
    public record Span(int firstDay, int lastDay) {
        /** All days. */
        public static final Span ALWAYS = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE);

        boolean holds(int day) {
            return day >= firstDay && day <= lastDay;
        }
    }

    /**
     * Limit prices as traded, by day.
     *
     * @param day ascending, in days since 1970
     */
    @SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
    public record Limits(int[] day, double[] up, double[] down) {
        /** None are known. */
        public static final Limits NONE = new Limits(new int[0], new double[0], new double[0]);
    }

    /**
     * What is known of one instrument beside its bars.
     *
     * @param listed its first day; null where not known: then its first bar, if data begin before
     * @param special days under special treatment
     * @param member days in the universe
     */
    public record Known(
            @Nullable LocalDate listed, List<Span> special, Limits limits, List<Span> member) {
        static final Known NOTHING = new Known(null, List.of(), Limits.NONE);

        public Known {
            special = List.copyOf(special);
            member = List.copyOf(member);
        }

        /** In the universe on all days. */
        public Known(@Nullable LocalDate listed, List<Span> special, Limits limits) {
            this(listed, special, limits, List.of(Span.ALWAYS));
        }
    }

    public TradingStatus(Map<InstrumentId, Known> known) {
        this.known = Map.copyOf(known);
    }

    /** Nothing is known but the bars. */
    public static TradingStatus ofBars() {
        return new TradingStatus(Map.of());
    }

    /** Whether an instrument trades on the mainland of China, where prices have daily limits. */
    public static boolean isMainland(InstrumentId instrument) {
        return MAINLAND.contains(instrument.venue());
    }

    @Override
    public Set<String> fields() {
        return Set.of("close", "raw_open", "raw_high", "raw_low", "raw_close", "raw_volume");
    }

    @Override
    public void mark(Panel panel, Entry entry, byte[] flags) {
        Map<Venue, int[]> days = new HashMap<>();
        for (int i = 0; i < panel.size(); i++) {
            InstrumentId id = panel.instruments().get(i);
            int[] day = days.computeIfAbsent(id.venue(), v -> VenueDays.of(panel.time(), v));
            Known about = known.getOrDefault(id, Known.NOTHING);
            int seasoned = seasonedFrom(panel, i, day, about.listed());
            double[] close = panel.block("close");
            double[] volume = panel.block("raw_volume");
            boolean isMainland = isMainland(id);
            double before = Double.NaN;
            for (int r = panel.first(i); r <= panel.last(i); r++) {
                int cell = panel.offset(i) + r - panel.first(i);
                int mark = isOn(about.member(), day[r]) ? MEMBER : 0;
                mark |= isTraded(close[cell], volume[cell]) ? TRADED : 0;
                mark |= r < seasoned ? YOUNG : 0;
                mark |= isOn(about.special(), day[r]) ? SPECIAL : 0;
                double move = isMainland ? Math.abs(close[cell] / before - 1) : 0;
                mark |= isLocked(panel, cell, entry, about.limits(), day[r], move) ? LOCKED : 0;
                flags[cell] |= (byte) mark;
                before = Double.isNaN(close[cell]) ? before : close[cell];
            }
        }
    }

    /** A volume that is not known is no sign of a suspension. */
    private static boolean isTraded(double close, double volume) {
        return !Double.isNaN(close) && !(volume <= 0);
    }

    /** The first row on which an instrument is no longer young. */
    private static int seasonedFrom(Panel panel, int i, int[] day, @Nullable LocalDate listed) {
        if (listed == null) {
            return panel.first(i) == 0 ? 0 : panel.first(i) + SEASONING;
        }
        int listedDay = (int) listed.toEpochDay();
        int row = Arrays.binarySearch(day, listedDay);
        row = row < 0 ? -row - 1 : row;
        int before = row == 0 && day.length > 0 ? weekdays(listedDay, day[0]) : 0;
        return row + SEASONING - before;
    }

    /** Weekdays from a day until another: what trading days there may have been before the data. */
    private static int weekdays(int from, int until) {
        int count = 0;
        for (int day = from; day < until && count < SEASONING; day++) {
            count +=
                    LocalDate.ofEpochDay(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                            ? 1
                            : 0;
        }
        return count;
    }

    private static boolean isOn(List<Span> spans, int day) {
        for (Span span : spans) {
            if (span.holds(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocked(
            Panel panel, int cell, Entry entry, Limits limits, int day, double move) {
        double low = panel.block("raw_low")[cell];
        double high = panel.block("raw_high")[cell];
        int place = Arrays.binarySearch(limits.day(), day);
        if (place < 0 || Double.isNaN(limits.up()[place])) {
            return low == high && move >= LOCKED_MOVE;
        }
        double lowest =
                switch (entry) {
                    case OPEN -> panel.block("raw_open")[cell];
                    case CLOSE -> panel.block("raw_close")[cell];
                    case VWAP -> low;
                };
        double highest = entry == Entry.VWAP ? high : lowest;
        return lowest > limits.up()[place] - SAME_PRICE
                || highest < limits.down()[place] + SAME_PRICE;
    }
}
