package io.slipway.data.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dividends in Apple's sample, told from where adjusted close over close changes: with {@code
 * P} the last close before, the dividend is {@code P × (1 − ratio before ÷ ratio after)}.
 *
 * <p>The file's prices are adjusted for the split of seven for one in June 2014, but its source
 * took the dividends before it per old share: they are divided by seven here, which gives the
 * amounts Apple paid (3.05 and 3.29 dollars an old share) per share as the prices count them. The
 * file's own adjusted closes before June 2014 are wrong for that reason, and are not used.
 */
final class AppleDividends {

    private static final LocalDate SPLIT = LocalDate.of(2014, 6, 9);
    private static final BigDecimal SPLIT_RATIO = BigDecimal.valueOf(7);
    private static final int DATE = 0;
    private static final int CLOSE = 4;
    private static final int ADJUSTED = 5;

    /** More than rounding to six digits makes of a constant ratio. */
    private static final double LEAST_CHANGE = 1e-4;

    private AppleDividends() {}

    /** Writes {@code date,kind,value} beside the prices. */
    static Path write(Path prices) throws IOException {
        List<String> lines = Files.readAllLines(prices, StandardCharsets.UTF_8);
        List<String> actions = new ArrayList<>();
        actions.add("date,kind,value");
        double ratio = Double.NaN;
        double close = Double.NaN;
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double next = Double.parseDouble(fields[ADJUSTED]) / Double.parseDouble(fields[CLOSE]);
            if (next / ratio - 1 > LEAST_CHANGE) {
                LocalDate day = LocalDate.parse(fields[DATE]);
                actions.add(day + ",dividend," + perShare(close * (1 - ratio / next), day));
            }
            ratio = next;
            close = Double.parseDouble(fields[CLOSE]);
        }
        Path file = prices.resolveSibling("aapl-dividends.csv");
        return Files.write(file, actions, StandardCharsets.UTF_8);
    }

    private static BigDecimal perShare(double amount, LocalDate day) {
        BigDecimal cents = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
        return day.isBefore(SPLIT) ? cents.divide(SPLIT_RATIO, 6, RoundingMode.HALF_EVEN) : cents;
    }
}
