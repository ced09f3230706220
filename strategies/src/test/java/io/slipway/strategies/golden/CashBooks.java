package io.slipway.strategies.golden;

import io.slipway.backtest.RunFiles;
import io.slipway.backtest.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The cash of a run as a reader of its CSV files adds it up. */
record CashBooks(BigDecimal added, BigDecimal last) {

    /** Writes the run's tables and reads them. */
    static CashBooks of(RunResult result, Path folder) {
        RunFiles.standard().withoutParquet().write(result, folder, Instant.EPOCH);
        BigDecimal cash = result.initialCash().amount().toBigDecimal();
        cash = cash.add(sum(folder.resolve("fills.csv"), "amount"));
        cash = cash.subtract(sum(folder.resolve("fills.csv"), "fee"));
        cash = cash.add(sum(folder.resolve("cash.csv"), "amount"));
        List<BigDecimal> held = column(folder.resolve("equity.csv"), "cash");
        return new CashBooks(cash.stripTrailingZeros(), held.getLast().stripTrailingZeros());
    }

    private static BigDecimal sum(Path table, String name) {
        return column(table, name).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> column(Path table, String name) {
        try {
            List<String> lines = Files.readAllLines(table);
            int place = Arrays.asList(lines.getFirst().split(",")).indexOf(name);
            return lines.stream()
                    .skip(1)
                    .map(line -> new BigDecimal(line.split(",", -1)[place]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
