package io.slipway.backtest.report;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.MemorySource;
import io.slipway.backtest.Progress;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.data.BarColumns;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs on generated prices, and their pages. */
final class ReportSamples {

    static final Messages ENGLISH = Messages.in(Messages.Language.EN);
    static final Messages CHINESE = Messages.in(Messages.Language.ZH);

    /** A name that would be a script in a careless page. */
    static final String NAME = "Mutual <script>alert(1)</script> & \"Sons\" Co";

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 2);

    private ReportSamples() {}

    /** Daily bars of New York stocks from a seed; the first is the benchmark. */
    static RunResult daily(int instruments, int days) {
        return run(instruments, days, Frequency.DAY, "benchmark: S0.XNAS\n");
    }

    static RunResult withoutBenchmark(int days) {
        return run(1, days, Frequency.DAY, "");
    }

    /** Five-minute bars, the first of each session on every trading day. */
    static RunResult intraday(int bars) {
        return run(1, bars, Frequency.of("5m"), "");
    }

    /** Dividends and, between them, splits that leave fractions. */
    static RunResult withActions(int days) {
        Calendar calendar = Calendars.of(InstrumentId.of("S0.XNAS").venue());
        List<CorporateAction> actions = new ArrayList<>();
        for (int day = 10; day < days; day += 10) {
            long exDay = calendar.openAt(calendar.positionOf(FIRST) + day) - 1;
            boolean isSplit = day % 20 == 0;
            actions.add(
                    new CorporateAction(
                            InstrumentId.of("S0.XNAS"),
                            isSplit
                                    ? CorporateAction.Type.SPLIT
                                    : CorporateAction.Type.CASH_DIVIDEND,
                            Decimal.parse(isSplit ? "1.013" : "0.235"),
                            exDay,
                            exDay));
        }
        return run(1, days, Frequency.DAY, "", actions);
    }

    private static RunResult run(int instruments, int size, Frequency frequency, String more) {
        return run(instruments, size, frequency, more, List.of());
    }

    private static RunResult run(
            int instruments,
            int size,
            Frequency frequency,
            String more,
            List<CorporateAction> actions) {
        List<Instrument> all = new ArrayList<>();
        List<BarColumns> bars = new ArrayList<>();
        List<String> names = new ArrayList<>();
        long[] times = frequency.isIntraday() ? minutes(size, frequency) : closes(size);
        for (int i = 0; i < instruments; i++) {
            InstrumentId id = InstrumentId.of("S" + i + ".XNAS");
            Instrument stock = Instrument.stock(id, Currency.USD);
            all.add(i == 0 ? stock.withName(NAME) : stock);
            bars.add(walk(id, frequency, times, 7 + i));
            names.add(id.toString());
        }
        SpecificationOverrides overrides = SpecificationOverrides.none();
        for (String name : names) {
            overrides = overrides.withInstrument(name);
        }
        overrides = overrides.with("frequency", frequency.toString()).with("fees", "bps:5");
        if (!more.isEmpty()) {
            overrides = overrides.with("benchmark", "S0.XNAS");
        }
        return new Backtest(
                        MemorySource.of(all, bars, actions),
                        StrategyCatalogue.of(List.of(new Wanderer.Factory())),
                        "0.0.1")
                .run(SpecificationReader.ofStrategy("wanderer", overrides), Progress.NONE);
    }

    private static long[] closes(int size) {
        Calendar calendar = Calendars.of(InstrumentId.of("S0.XNAS").venue());
        int first = calendar.positionOf(FIRST);
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            times[i] = calendar.closeAt(first + i);
        }
        return times;
    }

    private static long[] minutes(int size, Frequency frequency) {
        Calendar calendar = Calendars.of(InstrumentId.of("S0.XNAS").venue());
        long[] times = new long[size];
        int count = 0;
        for (int day = calendar.positionOf(FIRST); count < size; day++) {
            for (long time : calendar.barTimes(calendar.dayAt(day), frequency)) {
                if (count < size) {
                    times[count++] = time;
                }
            }
        }
        return times;
    }

    private static BarColumns walk(InstrumentId id, Frequency frequency, long[] times, int seed) {
        Random random = new Random(seed);
        double daily = frequency.isIntraday() ? 0.0012 : 0.013;
        double[][] columns = new double[7][times.length];
        double close = 40 + 10 * seed;
        for (int i = 0; i < times.length; i++) {
            double open = cents(close * (1 + daily / 3 * random.nextGaussian()));
            close = cents(open * (1 + daily / 40 + daily * random.nextGaussian()));
            columns[0][i] = open;
            columns[1][i] = cents(Math.max(open, close) * (1 + daily / 2 * random.nextDouble()));
            columns[2][i] = cents(Math.min(open, close) * (1 - daily / 2 * random.nextDouble()));
            columns[3][i] = close;
            columns[4][i] = 100_000 + random.nextInt(900_000);
            columns[5][i] = Double.NaN;
            columns[6][i] = 1;
        }
        return BarColumns.of(id, frequency, times, columns);
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }

    static String page(RunResult result, Messages messages) {
        return page(result, HtmlReport.in(messages));
    }

    static String page(RunResult result, HtmlReport report) {
        try (StringWriter out = new StringWriter()) {
            report.write(result, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
