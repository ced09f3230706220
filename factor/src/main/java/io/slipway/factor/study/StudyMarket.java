package io.slipway.factor.study;

import io.slipway.model.InstrumentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What factors are studied over, row by row: prices at which one may enter and leave, who may be
 * traded, and what else is known of each. In every array the first index is the row, the second the
 * instrument.
 *
 * <p>Arrays are shared, not copied: nobody may write to them. Any number of threads may read.
 */
public final class StudyMarket {

    private final List<InstrumentId> instruments;
    private final int[] epochDay;
    private final Entry entry;
    private final double[][] price;
    private final byte[][] flags;
    private final Map<String, Groups> groups;
    private final Map<String, double[][]> numbers;

    /** Groups of one kind. */
    @SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
    record Groups(List<String> titles, int[][] of) {}

    private StudyMarket(
            List<InstrumentId> instruments,
            int[] epochDay,
            Entry entry,
            double[][] price,
            byte[][] flags,
            Map<String, Groups> groups,
            Map<String, double[][]> numbers) {
        this.instruments = List.copyOf(instruments);
        this.epochDay = epochDay;
        this.entry = entry;
        this.price = price;
        this.flags = flags;
        this.groups = groups;
        this.numbers = numbers;
    }

    /**
     * @param epochDay the day of each row, ascending
     * @param entry which price it is
     * @param price adjusted; where an instrument did not trade, its last close before, at which it
     *     is valued; NaN before its first bar
     * @param flags of {@link Eligibility}
     */
    public static StudyMarket of(
            List<InstrumentId> instruments,
            int[] epochDay,
            Entry entry,
            double[][] price,
            byte[][] flags) {
        if (price.length != epochDay.length || flags.length != epochDay.length) {
            throw new IllegalArgumentException("one row of prices and of flags a day");
        }
        return new StudyMarket(instruments, epochDay, entry, price, flags, Map.of(), Map.of());
    }

    /**
     * The same with groups of one more kind.
     *
     * @param group place in the titles, -1 for none
     */
    public StudyMarket withGroups(String name, List<String> titles, int[][] group) {
        Map<String, Groups> more = new LinkedHashMap<>(groups);
        more.put(name, new Groups(List.copyOf(titles), group));
        return new StudyMarket(instruments, epochDay, entry, price, flags, more, numbers);
    }

    /**
     * The same with one more number of each instrument, such as {@code size}, the logarithm of its
     * market value.
     */
    public StudyMarket withNumbers(String name, double[][] values) {
        Map<String, double[][]> more = new LinkedHashMap<>(numbers);
        more.put(name, values);
        return new StudyMarket(instruments, epochDay, entry, price, flags, groups, more);
    }

    public List<InstrumentId> instruments() {
        return instruments;
    }

    /** Number of instruments. */
    public int size() {
        return instruments.size();
    }

    /** Number of days. */
    public int rows() {
        return epochDay.length;
    }

    /** The day of a row, in days since 1970. */
    public int epochDay(int row) {
        return epochDay[row];
    }

    /** The first row on or after a day; {@link #rows} if there is none. */
    public int rowAtOrAfter(long day) {
        int row = 0;
        while (row < epochDay.length && epochDay[row] < day) {
            row++;
        }
        return row;
    }

    public Entry entry() {
        return entry;
    }

    /** Kinds of groups there are. */
    public List<String> groupNames() {
        return List.copyOf(groups.keySet());
    }

    /** Names of numbers there are. */
    public List<String> numberNames() {
        return List.copyOf(numbers.keySet());
    }

    Groups groups(String name) {
        Groups kind = groups.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no groups by " + name);
        }
        return kind;
    }

    Map<String, int[]> groupsAt(int row) {
        Map<String, int[]> at = new LinkedHashMap<>();
        groups.forEach((name, kind) -> at.put(name, kind.of()[row]));
        return at;
    }

    Map<String, double[]> numbersAt(int row) {
        Map<String, double[]> at = new LinkedHashMap<>();
        numbers.forEach((name, values) -> at.put(name, values[row]));
        return at;
    }

    boolean has(int row, int instrument, int flag) {
        return (flags[row][instrument] & flag) != 0;
    }

    /** In the universe and traded: a factor should have a value. */
    boolean isExpected(int row, int instrument) {
        int both = Eligibility.TRADED | Eligibility.MEMBER;
        return (flags[row][instrument] & both) == both;
    }

    /** Expected, and neither under special treatment nor young: its value is used. */
    boolean isUsed(int row, int instrument) {
        int bad = Eligibility.SPECIAL | Eligibility.YOUNG;
        return isExpected(row, instrument) && (flags[row][instrument] & bad) == 0;
    }

    /** Why an expected instrument's signal of a row is not acted on at the next; null if it is. */
    @Nullable Exclusion exclusion(int row, int instrument) {
        if (has(row, instrument, Eligibility.SPECIAL)) {
            return Exclusion.SPECIAL_TREATMENT;
        }
        if (has(row, instrument, Eligibility.YOUNG)) {
            return Exclusion.YOUNG;
        }
        if (!has(row + 1, instrument, Eligibility.TRADED)) {
            return Exclusion.SUSPENDED;
        }
        if (has(row + 1, instrument, Eligibility.LOCKED)) {
            return Exclusion.LIMIT_LOCKED;
        }
        return price[row + 1][instrument] > 0 ? null : Exclusion.NO_PRICE;
    }

    /**
     * What was earned from the entry after a row until so many rows later; NaN where the data end
     * before.
     */
    double earned(int row, int instrument, int horizon) {
        int exit = row + 1 + horizon;
        return exit < price.length
                ? price[exit][instrument] / price[row + 1][instrument] - 1
                : Double.NaN;
    }
}
