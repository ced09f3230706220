package io.slipway.data.sample;

import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generated A-share market: thirty stocks in six industries under codes no real stock has. Days
 * are weekdays without the long holidays.
 */
final class AShareMarket {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 4);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final int STOCKS = 30;
    private static final int GROWTH_BOARD_FROM = 27;
    private static final List<String> INDUSTRIES = List.of("银行", "白酒", "医药", "半导体", "新能源", "地产");
    private static final double MARKET_DEVIATION = 0.009;
    private static final double INDUSTRY_DEVIATION = 0.006;

    // Which stock lives through what, and on which day of the sample.
    private static final int LOCKED_STOCK = 5;
    private static final int SUSPENDED_STOCK = 8;
    private static final int TREATED_STOCK = 12;
    private static final int BONUS_STOCK = 3;
    private static final int NEW_STOCK = 30;
    private static final int LOCK_DAY = 420;
    private static final int LOCK_DAYS = 3;
    private static final int SUSPENSION_DAY = 300;
    private static final int SUSPENSION_DAYS = 18;
    private static final int TREATMENT_DAY = 560;
    private static final int BONUS_DAY = 360;
    private static final int LISTING_DAY = 620;

    private AShareMarket() {}

    static List<SyntheticStock> generate(long seed) {
        List<LocalDate> days = days();
        double[] market = factor(SplitMix64.of(seed, 0), days.size(), MARKET_DEVIATION);
        List<double[]> industries = new ArrayList<>();
        for (int i = 0; i < INDUSTRIES.size(); i++) {
            industries.add(factor(SplitMix64.of(seed, 1_000 + i), days.size(), INDUSTRY_DEVIATION));
        }
        List<SyntheticStock> stocks = new ArrayList<>();
        for (int number = 1; number <= STOCKS; number++) {
            int industry = (number - 1) % INDUSTRIES.size();
            AShareScript script = script(number);
            LocalDate listed = number == NEW_STOCK ? days.get(LISTING_DAY) : null;
            Instrument instrument = instrument(number, INDUSTRIES.get(industry), listed);
            stocks.add(
                    new ASharePath(SplitMix64.of(seed, number), instrument, script, days)
                            .run(market, industries.get(industry), INDUSTRIES.get(industry)));
        }
        return stocks;
    }

    private static AShareScript script(int number) {
        int limitPercent = number >= GROWTH_BOARD_FROM && number != NEW_STOCK ? 20 : 10;
        return switch (number) {
            case LOCKED_STOCK -> AShareScript.plain(limitPercent).lockedUp(LOCK_DAY, LOCK_DAYS);
            case SUSPENDED_STOCK ->
                    AShareScript.plain(limitPercent).suspended(SUSPENSION_DAY, SUSPENSION_DAYS);
            case TREATED_STOCK -> AShareScript.plain(limitPercent).treatedFrom(TREATMENT_DAY);
            case BONUS_STOCK -> AShareScript.plain(limitPercent).bonusOn(BONUS_DAY);
            case NEW_STOCK -> AShareScript.plain(limitPercent).listedOn(LISTING_DAY);
            default -> AShareScript.plain(limitPercent);
        };
    }

    /**
     * Odd numbers trade in Shanghai, even ones in Shenzhen; the last but one on its growth board.
     */
    private static Instrument instrument(int number, String industry, @Nullable LocalDate listed) {
        boolean growth = number >= GROWTH_BOARD_FROM && number != NEW_STOCK;
        boolean shanghai = number % 2 == 1 && !growth;
        String prefix = shanghai ? "609" : growth ? "309" : "009";
        InstrumentId id =
                InstrumentId.of("%s%03d.%s".formatted(prefix, number, shanghai ? "XSHG" : "XSHE"));
        return new Instrument(
                id,
                "合成%s%02d (synthetic)".formatted(industry, number),
                InstrumentType.STOCK,
                Currency.CNY,
                new Decimal(1, 2),
                Decimal.of(100),
                Decimal.ONE,
                listed,
                null);
    }

    private static double[] factor(SplitMix64 random, int days, double deviation) {
        Volatility volatility = new Volatility(deviation);
        double[] returns = new double[days];
        for (int i = 0; i < days; i++) {
            returns[i] = volatility.next(random);
        }
        return returns;
    }

    private static List<LocalDate> days() {
        return FROM.datesUntil(TO.plusDays(1)).filter(AShareMarket::isTradingDay).toList();
    }

    private static boolean isTradingDay(LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) {
            return false;
        }
        int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        boolean fixed =
                monthDay == 101
                        || (monthDay >= 501 && monthDay <= 503)
                        || (monthDay >= 1001 && monthDay <= 1007);
        return !fixed && !isSpringFestival(day);
    }

    private static boolean isSpringFestival(LocalDate day) {
        LocalDate first =
                switch (day.getYear()) {
                    case 2021 -> LocalDate.of(2021, 2, 11);
                    case 2022 -> LocalDate.of(2022, 1, 31);
                    case 2023 -> LocalDate.of(2023, 1, 21);
                    default -> LocalDate.of(2024, 2, 9);
                };
        return !day.isBefore(first) && day.isBefore(first.plusDays(7));
    }
}
