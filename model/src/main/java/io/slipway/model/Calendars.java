package io.slipway.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The calendar of each venue.
 *
 * <p>US equity venues follow the New York Stock Exchange's published rule. Crypto venues never
 * close; their day is the UTC day. For Shanghai, Shenzhen, Beijing, Hong Kong, Tokyo and London the
 * regular hours are known here, the holidays are not: they come from data, through {@link
 * #of(Venue, Collection)}. A venue that is not listed is taken to trade round the clock in UTC.
 */
public final class Calendars {

    private static final Set<String> US_EQUITIES =
            Set.of(
                    "XNYS", "XNAS", "ARCX", "BATS", "XASE", "IEXG", "BATY", "EDGA", "EDGX", "XBOS",
                    "XCHI", "XCIS", "XPHL", "MEMX", "EPRL", "LTSE", "XNMS", "XNCM", "XNGS", "XNYQ",
                    "SMART");

    private static final Set<String> ALWAYS_OPEN =
            Set.of(
                    "BINANCE",
                    "BINANCEUSDM",
                    "BINANCECOINM",
                    "BINANCEUS",
                    "COINBASE",
                    "KRAKEN",
                    "OKX",
                    "BITSTAMP",
                    "BYBIT",
                    "BITFINEX",
                    "BITMEX",
                    "BITGET",
                    "GATE",
                    "GEMINI",
                    "HUOBI",
                    "HTX",
                    "KUCOIN",
                    "DERIBIT",
                    "MEXC",
                    "UPBIT");

    private static final Map<String, Schedule> SCHEDULES = schedules();
    private static final Schedule UTC_DAY = Schedule.always(TradingHours.allDay(ZoneOffset.UTC));

    private static final int FIRST_DAY = (int) LocalDate.of(1970, 1, 1).toEpochDay();
    private static final int LAST_DAY = (int) LocalDate.of(2060, 12, 31).toEpochDay();

    private Calendars() {}

    /**
     * The calendar of a venue; what its days rest on is told by {@link Calendar#basis}. Where it is
     * {@link Calendar.Basis#ASSUMED}, give the days of the data to {@link #of(Venue, Collection)}.
     */
    public static Calendar of(Venue venue) {
        if (US_EQUITIES.contains(venue.code())) {
            return UsEquities.CALENDAR;
        }
        if (ALWAYS_OPEN.contains(venue.code())) {
            return AlwaysOpen.CALENDAR;
        }
        boolean listed = SCHEDULES.containsKey(venue.code());
        Calendar weekdays = listed ? Weekdays.CALENDARS.get(venue.code()) : null;
        return weekdays == null ? Unknown.CALENDAR : weekdays;
    }

    /**
     * The calendar of a venue by its rules where it has some, else by the days of its data.
     *
     * @param days days on which anything traded there; not used where rules are known
     */
    public static Calendar of(Venue venue, Collection<LocalDate> days) {
        return hasRules(venue) || days.isEmpty()
                ? of(venue)
                : Calendar.fromDays(venue.code() + " by data", schedule(venue), days);
    }

    /** Whether the trading days of a venue are known without data. */
    public static boolean hasRules(Venue venue) {
        return US_EQUITIES.contains(venue.code()) || ALWAYS_OPEN.contains(venue.code());
    }

    /** The regular hours of a venue; midnight to midnight UTC if it is not listed. */
    public static Schedule schedule(Venue venue) {
        return US_EQUITIES.contains(venue.code())
                ? UsEquityDays.SCHEDULE
                : SCHEDULES.getOrDefault(venue.code(), UTC_DAY);
    }

    /** The zone in which a venue writes its dates and times. */
    public static ZoneId zone(Venue venue) {
        return schedule(venue).zone();
    }

    private static Map<String, Schedule> schedules() {
        Schedule china =
                Schedule.always(
                        TradingHours.of("Asia/Shanghai", "09:30", "15:00")
                                .withPause("11:30", "13:00"));
        return Map.of(
                "XSHG",
                china,
                "XSHE",
                china,
                "XBSE",
                china,
                "XHKG",
                hongKong(),
                "XTKS",
                tokyo(),
                "XLON",
                Schedule.always(TradingHours.of("Europe/London", "08:00", "16:30")));
    }

    /** The exchange lengthened its day in March 2011 and again a year later. */
    private static Schedule hongKong() {
        String zone = "Asia/Hong_Kong";
        return Schedule.always(TradingHours.of(zone, "10:00", "16:00").withPause("12:30", "14:30"))
                .then(
                        LocalDate.of(2011, 3, 7),
                        TradingHours.of(zone, "09:30", "16:00").withPause("12:00", "13:30"))
                .then(
                        LocalDate.of(2012, 3, 5),
                        TradingHours.of(zone, "09:30", "16:00").withPause("12:00", "13:00"));
    }

    /** The morning was lengthened in November 2011, the afternoon in November 2024. */
    private static Schedule tokyo() {
        String zone = "Asia/Tokyo";
        return Schedule.always(TradingHours.of(zone, "09:00", "15:00").withPause("11:00", "12:30"))
                .then(
                        LocalDate.of(2011, 11, 21),
                        TradingHours.of(zone, "09:00", "15:00").withPause("11:30", "12:30"))
                .then(
                        LocalDate.of(2024, 11, 5),
                        TradingHours.of(zone, "09:00", "15:30").withPause("11:30", "12:30"));
    }

    private static int[] days(IntPredicate wanted) {
        return IntStream.rangeClosed(FIRST_DAY, LAST_DAY).filter(wanted).toArray();
    }

    private static Map<String, Calendar> weekdays() {
        int[] weekdays = days(Calendars::isWeekday);
        Map<String, Calendar> calendars = new HashMap<>();
        SCHEDULES.forEach((venue, schedule) ->
                calendars.put(
                        venue,
                        Calendar.regular(
                                venue + ", holidays unknown",
                                Calendar.Basis.ASSUMED,
                                schedule,
                                weekdays)));
        return Map.copyOf(calendars);
    }

    private static boolean isWeekday(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).getDayOfWeek().getValue() <= 5;
    }

    private static Calendar everyDay(String name, Calendar.Basis basis) {
        return Calendar.regular(name, basis, UTC_DAY, days(day -> true));
    }

    // One class each, so that a calendar is only computed when it is first asked for.
    private static final class UsEquities {
        static final Calendar CALENDAR = UsEquityDays.calendar();
    }

    private static final class AlwaysOpen {
        static final Calendar CALENDAR = everyDay("24/7 UTC", Calendar.Basis.RULES);
    }

    private static final class Weekdays {
        static final Map<String, Calendar> CALENDARS = weekdays();
    }

    private static final class Unknown {
        static final Calendar CALENDAR =
                everyDay("unknown venue, 24/7 UTC assumed", Calendar.Basis.ASSUMED);
    }
}
