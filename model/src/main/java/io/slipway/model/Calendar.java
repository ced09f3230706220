package io.slipway.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trading days of a venue and the session of each, from {@link #firstDay} to {@link #lastDay}.
 *
 * <p>Days lie in primitive arrays that are searched by halving; the methods that take or return an
 * {@code int} position or a {@code long} time allocate nothing. Times are UTC epoch nanoseconds.
 * Immutable; may be shared between threads.
 *
 * <p>A time belongs to the session that is the first to close at or after it. A bar stamped exactly
 * at a close therefore belongs to the day that closes, also where the next day opens in the same
 * instant, and what happens after the close belongs to the next trading day.
 */
public final class Calendar {

    /** What the days of a calendar rest on. */
    public enum Basis {
        /** Published rules and listed exceptions. */
        RULES,
        /** The days that data has. */
        DATA,
        /** Nobody said which days are holidays: every day, or every weekday, is taken for one. */
        ASSUMED
    }

    private final String name;
    private final Basis basis;
    private final Schedule schedule;
    private final int[] days;
    private final long[] opens;
    private final long[] closes;

    private Calendar(
            String name, Basis basis, Schedule schedule, int[] days, long[] opens, long[] closes) {
        this.name = name;
        this.basis = basis;
        this.schedule = schedule;
        this.days = days;
        this.opens = opens;
        this.closes = closes;
    }

    /**
     * The calendar of a venue whose trading days are known from data only, with regular hours on
     * each of them.
     *
     * @param days in any order, repeats allowed
     * @throws IllegalArgumentException if there are none
     */
    public static Calendar fromDays(String name, Schedule schedule, Collection<LocalDate> days) {
        int[] sorted =
                days.stream().mapToInt(day -> (int) day.toEpochDay()).sorted().distinct().toArray();
        return regular(name, Basis.DATA, schedule, sorted);
    }

    /** {@link #fromDays(String, Schedule, Collection)} with the same hours at all times. */
    public static Calendar fromDays(String name, TradingHours hours, Collection<LocalDate> days) {
        return fromDays(name, Schedule.always(hours), days);
    }

    static Calendar regular(String name, Basis basis, Schedule schedule, int[] days) {
        long[] opens = new long[days.length];
        long[] closes = new long[days.length];
        ZoneClock clock = new ZoneClock(schedule.zone().getRules());
        for (int i = 0; i < days.length; i++) {
            TradingHours hours = schedule.on(LocalDate.ofEpochDay(days[i]));
            opens[i] = clock.at(days[i], hours.open().toSecondOfDay());
            closes[i] = clock.at(days[i], hours.closeSecond());
        }
        return of(name, basis, schedule, days, opens, closes);
    }

    /** Takes the arrays over; they must not be written to afterwards. */
    static Calendar of(
            String name, Basis basis, Schedule schedule, int[] days, long[] opens, long[] closes) {
        if (days.length == 0) {
            throw new IllegalArgumentException("calendar " + name + " has no trading day");
        }
        return new Calendar(name, basis, schedule, days, opens, closes);
    }

    public String name() {
        return name;
    }

    public Basis basis() {
        return basis;
    }

    /** The regular hours; the session of a day may be shorter. */
    public Schedule schedule() {
        return schedule;
    }

    /** Number of trading days; positions run from 0 to {@code size() - 1}. */
    public int size() {
        return days.length;
    }

    public LocalDate firstDay() {
        return dayAt(0);
    }

    public LocalDate lastDay() {
        return dayAt(days.length - 1);
    }

    public LocalDate dayAt(int position) {
        return LocalDate.ofEpochDay(days[position]);
    }

    public long openAt(int position) {
        return opens[position];
    }

    public long closeAt(int position) {
        return closes[position];
    }

    /** The position of a trading day, or {@code -(insertion point) - 1} if it is none. */
    public int positionOf(LocalDate day) {
        return Arrays.binarySearch(days, (int) day.toEpochDay());
    }

    /**
     * The position of the session that is the first to close at or after {@code time}; {@link
     * #size} if there is none.
     */
    public int positionOf(long time) {
        int found = Arrays.binarySearch(closes, time);
        return found >= 0 ? found : -found - 1;
    }

    private int positionClosingAfter(long time) {
        int found = Arrays.binarySearch(closes, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** False outside {@link #firstDay} to {@link #lastDay} too. */
    public boolean isTradingDay(LocalDate day) {
        return positionOf(day) >= 0;
    }

    /**
     * The session of a trading day.
     *
     * @throws IllegalArgumentException if that day is none
     */
    public Session session(LocalDate day) {
        return sessionAt(requireTradingDay(day));
    }

    public Session sessionAt(int position) {
        LocalDate day = dayAt(position);
        long open = opens[position];
        long close = closes[position];
        TradingHours hours = schedule.on(day);
        List<Session.Pause> pauses = new ArrayList<>(hours.pauses().size());
        for (TradingHours.Pause pause : hours.pauses()) {
            long from = Math.max(hours.at(day, pause.from()), open);
            long to = Math.min(hours.at(day, pause.to()), close);
            if (from < to && to < close && from > open) {
                pauses.add(new Session.Pause(from, to));
            }
        }
        return new Session(day, open, close, pauses);
    }

    /**
     * The session a time falls into, open and close both inclusive; where one session closes as the
     * next opens, the one that closes. Null between sessions; pauses count as inside.
     */
    public @Nullable Session sessionOf(long time) {
        int position = positionOf(time);
        return position < days.length && opens[position] <= time ? sessionAt(position) : null;
    }

    /** Whether trading goes on: open inclusive, close exclusive, pauses excluded. */
    public boolean isOpen(long time) {
        int position = positionClosingAfter(time);
        return position < days.length
                && opens[position] <= time
                && (schedule.on(dayAt(position)).pauses().isEmpty()
                        || sessionAt(position).isOpen(time));
    }

    /**
     * The trading day a time belongs to: the first whose session closes at or after it.
     *
     * @throws IllegalArgumentException if the time is after the last close or before the first
     *     trading day began
     */
    public LocalDate tradingDayOf(long time) {
        int position = positionOf(time);
        if (position == days.length || (position == 0 && time < startOfDay(days[0]))) {
            throw new IllegalArgumentException(outside(Times.instant(time)));
        }
        return dayAt(position);
    }

    private long startOfDay(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return schedule.on(day).at(day, LocalTime.MIDNIGHT);
    }

    /**
     * The close of the day's session; on a day without one, also outside the range, the time at
     * which regular hours would end. Never fails, so that data of a day this calendar does not know
     * can still be stamped.
     */
    public long closeOf(LocalDate day) {
        int position = positionOf(day);
        return position >= 0 ? closes[position] : schedule.on(day).closeTime(day);
    }

    /** As {@link #closeOf}, for the opening. */
    public long openOf(LocalDate day) {
        int position = positionOf(day);
        return position >= 0 ? opens[position] : schedule.on(day).openTime(day);
    }

    /** Whether the day's session ends before regular hours do. */
    public boolean isEarlyClose(LocalDate day) {
        return closes[requireTradingDay(day)] < schedule.on(day).closeTime(day);
    }

    /**
     * The first trading day after {@code day}.
     *
     * @throws IllegalArgumentException if it would lie after {@link #lastDay}
     */
    public LocalDate nextTradingDay(LocalDate day) {
        return tradingDay(day, insertionPoint(day.plusDays(1)));
    }

    /**
     * The last trading day before {@code day}.
     *
     * @throws IllegalArgumentException if it would lie before {@link #firstDay}
     */
    public LocalDate previousTradingDay(LocalDate day) {
        return tradingDay(day, insertionPoint(day) - 1);
    }

    /**
     * The trading day {@code count} trading days away; {@code day} itself need not be one.
     *
     * @param count positive counts forward, negative backward; 0 is the day itself or the next one
     * @throws IllegalArgumentException if it would lie outside the range
     */
    public LocalDate plusTradingDays(LocalDate day, int count) {
        int found = positionOf(day);
        int start = found >= 0 ? found : -found - 1;
        boolean forwardFromHoliday = found < 0 && count > 0;
        return tradingDay(day, start + count - (forwardFromHoliday ? 1 : 0));
    }

    /** The trading days from {@code from} to {@code to}, both inclusive; may be empty. */
    public List<LocalDate> tradingDays(LocalDate from, LocalDate to) {
        List<LocalDate> found = new ArrayList<>();
        for (int i = insertionPoint(from); i < days.length && days[i] <= to.toEpochDay(); i++) {
            found.add(dayAt(i));
        }
        return found;
    }

    /** How many trading days lie between {@code from} and {@code to}, both inclusive. */
    public int countTradingDays(LocalDate from, LocalDate to) {
        return Math.max(0, insertionPoint(to.plusDays(1)) - insertionPoint(from));
    }

    /**
     * The closes of all bars of a day. Bars count from the opening and anew after each pause; the
     * last one before a pause or the close may be shorter than its frequency says.
     *
     * @param frequency seconds, minutes or hours; or one day
     * @throws IllegalArgumentException if the day is no trading day or the frequency another
     */
    public long[] barTimes(LocalDate day, Frequency frequency) {
        Session session = session(day);
        if (!frequency.isIntraday()) {
            requireOne(frequency, Frequency.Unit.DAY);
            return new long[] {session.closeTime()};
        }
        return BarTimes.of(session, frequency.length().toNanos());
    }

    /**
     * The close of the bar that a print, or a bar stamped at its opening, at {@code time} goes
     * into: bars include their start and exclude their end, but a print exactly at the close of a
     * session or at a pause still belongs to the bar that ends there.
     *
     * @param frequency seconds, minutes, hours, one day or one week (a week ends with its last
     *     trading day)
     * @return the close, or {@link Long#MIN_VALUE} if no session contains the time
     */
    public long barTimeOf(long time, Frequency frequency) {
        int position = positionClosingAfter(time);
        boolean inside = position < days.length && opens[position] <= time;
        if (!inside) {
            position = positionOf(time);
            inside = position < days.length && closes[position] == time;
        }
        if (!inside) {
            return Long.MIN_VALUE;
        }
        return switch (frequency.unit()) {
            case WEEK -> endOfWeek(position, frequency);
            case DAY -> {
                requireOne(frequency, Frequency.Unit.DAY);
                yield closes[position];
            }
            default -> BarTimes.containing(sessionAt(position), time, frequency.length().toNanos());
        };
    }

    private long endOfWeek(int position, Frequency frequency) {
        requireOne(frequency, Frequency.Unit.WEEK);
        int week = weekOf(days[position]);
        int last = position;
        while (last + 1 < days.length && weekOf(days[last + 1]) == week) {
            last++;
        }
        return closes[last];
    }

    /** Weeks begin on Monday; 1970-01-01 was a Thursday. */
    private static int weekOf(int epochDay) {
        return Math.floorDiv(epochDay + 3, 7);
    }

    private static void requireOne(Frequency frequency, Frequency.Unit unit) {
        if (frequency.count() != 1 || frequency.unit() != unit) {
            throw new IllegalArgumentException(
                    "a calendar knows bars of seconds, minutes, hours and 1d, not " + frequency);
        }
    }

    private int insertionPoint(LocalDate day) {
        int found = positionOf(day);
        return found >= 0 ? found : -found - 1;
    }

    private LocalDate tradingDay(LocalDate asked, int position) {
        if (position < 0 || position >= days.length) {
            throw new IllegalArgumentException(outside(asked));
        }
        return dayAt(position);
    }

    private int requireTradingDay(LocalDate day) {
        int position = positionOf(day);
        if (position < 0) {
            throw new IllegalArgumentException(day + " is no trading day of " + this);
        }
        return position;
    }

    private String outside(Object asked) {
        return asked + " leads outside the calendar " + this;
    }

    /** Name and range, such as {@code US equities (1954-01-04 to 2099-12-31)}. */
    @Override
    public String toString() {
        return name + " (" + firstDay() + " to " + lastDay() + ")";
    }
}
