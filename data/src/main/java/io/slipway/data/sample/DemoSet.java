package io.slipway.data.sample;

import io.slipway.data.BarColumns;
import io.slipway.data.csv.CsvImport;
import io.slipway.data.csv.ImportOptions;
import io.slipway.data.csv.ImportProgress;
import io.slipway.data.csv.ImportResult;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.FileFailure;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The data of the demonstration: an index and a stock with real prices, fetched from public
 * packages where npm can reach them, and a generated market. All of it goes through the CSV import,
 * and loading it again changes nothing. Nothing real is part of the project.
 */
public final class DemoSet {

    /** S&P 500 index. It cannot be bought; the demonstration treats it as if it could. */
    public static final InstrumentId SP500 = InstrumentId.of("SPX.XNYS");

    public static final InstrumentId APPLE = InstrumentId.of("AAPL.XNAS");

    /** Stands in where real prices cannot be had. */
    public static final InstrumentId STAND_IN = SyntheticMarket.DAYS;

    private static final long SEED = 20_240_101;
    private static final int STAND_IN_DAYS = 5_105;

    /**
     * One set of series that is in the lake now.
     *
     * @param description code of the message catalogue with what it is, its origin and licence
     * @param instruments whose bars they are
     * @param synthetic whether it is generated
     * @param bars how many
     */
    public record Part(
            Problem description, List<InstrumentId> instruments, boolean synthetic, long bars) {

        public Part {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * What was loaded.
     *
     * @param parts what is in the lake now
     * @param problems why something is not, in words for the user; the demonstration goes on
     * @param industries branch of each synthetic A-share
     */
    public record Loaded(
            List<Part> parts, List<Problem> problems, Map<InstrumentId, String> industries) {

        public Loaded {
            parts = List.copyOf(parts);
            problems = List.copyOf(problems);
        }

        /** The instruments of all generated A-shares, by id. */
        public List<InstrumentId> aShares() {
            return industries.keySet().stream().sorted().toList();
        }

        /** Whether that instrument was loaded. */
        public boolean has(InstrumentId id) {
            return parts.stream().anyMatch(part -> part.instruments().contains(id));
        }
    }

    private final Lake lake;
    private final CsvImport csv;
    private final PackageFetch fetch;
    private final Path folder;
    private final Consumer<Problem> progress;
    private final List<Part> parts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private DemoSet(Lake lake, PackageFetch fetch, Path folder, Consumer<Problem> progress) {
        this.lake = lake;
        this.csv = new CsvImport(lake);
        this.fetch = fetch;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Loads everything; files are kept in the folder {@code samples} beside the lake.
     *
     * @param limit how long fetching one package may take
     * @param progress told what is being done, as codes of the message catalogue
     * @throws ProblemException if the home cannot be written
     */
    public static Loaded load(Lake lake, Duration limit, Consumer<Problem> progress) {
        Path folder = lake.folder().resolveSibling("samples");
        return load(lake, new PackageFetch(folder, limit), progress);
    }

    static Loaded load(Lake lake, PackageFetch fetch, Consumer<Problem> progress) {
        Path folder = lake.folder().resolveSibling("samples");
        try {
            Files.createDirectories(folder);
            return new DemoSet(lake, fetch, folder, progress).load();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "data.sample.not-written",
                            "file",
                            folder,
                            "reason",
                            FileFailure.reason(e)),
                    e);
        }
    }

    private Loaded load() throws IOException {
        real(PackageSample.SP500, sp500());
        if (real(PackageSample.APPLE, apple())) {
            Path dividends = AppleDividends.write(folder.resolve(PackageSample.APPLE.name()));
            csv.actions(dividends, APPLE, ImportOptions.of(Frequency.DAY, APPLE));
        }
        if (parts.isEmpty()) {
            standIn();
        }
        return new Loaded(parts, problems, aShares());
    }

    private static Instrument sp500() {
        return new Instrument(
                SP500,
                "S&P 500 index (not itself tradable)",
                InstrumentType.INDEX,
                Currency.USD,
                new Decimal(1, 2),
                Decimal.ONE,
                Decimal.ONE,
                null,
                null);
    }

    private static Instrument apple() {
        return Instrument.stock(APPLE, Currency.USD).withName("Apple Inc.");
    }

    /** Whether it is there. */
    private boolean real(PackageSample sample, Instrument instrument) {
        progress.accept(Problem.of("data.sample.fetching", "package", sample.coordinates()));
        try {
            Path file = fetch.file(sample);
            put(List.of(instrument));
            InstrumentId id = instrument.id();
            ImportResult result = daily(file, ImportOptions.of(Frequency.DAY, id));
            Problem description =
                    Problem.of(
                            "data.sample.real",
                            "name",
                            instrument.name(),
                            "package",
                            sample.coordinates(),
                            "origin",
                            sample.origin(),
                            "licence",
                            sample.licence());
            parts.add(new Part(description, List.of(id), false, result.imported()));
            return true;
        } catch (ProblemException e) {
            if (!e.problems().getFirst().code().startsWith("data.sample.")) {
                throw e;
            }
            problems.addAll(e.problems());
            return false;
        }
    }

    private void put(List<Instrument> instruments) {
        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(instruments);
            writer.commit();
        }
    }

    private ImportResult daily(Path file, ImportOptions options) {
        return csv.bars(List.of(file), options, ImportProgress.NONE);
    }

    private void standIn() throws IOException {
        progress.accept(Problem.of("data.sample.generating"));
        BarColumns bars = SyntheticMarket.dailyBars(SEED, STAND_IN_DAYS);
        put(List.of(SyntheticMarket.instrument(STAND_IN)));
        Path file = SyntheticFiles.daily(folder, bars);
        ImportResult result = daily(file, ImportOptions.of(Frequency.DAY, STAND_IN));
        Problem description = Problem.of("data.sample.stand-in");
        parts.add(new Part(description, List.of(STAND_IN), true, result.imported()));
    }

    /** Loads the generated A-shares; returns the industry of each. */
    private Map<InstrumentId, String> aShares() throws IOException {
        progress.accept(Problem.of("data.sample.generating"));
        List<SyntheticStock> stocks = SyntheticMarket.aShares(SEED);
        putStocks(stocks);
        Path file = SyntheticFiles.aShares(folder, stocks);
        ImportOptions options = ImportOptions.of(Frequency.DAY).withSymbolColumn("ts_code");
        ImportResult result = daily(file, options);
        Map<InstrumentId, String> industries = new LinkedHashMap<>();
        for (SyntheticStock stock : stocks) {
            InstrumentId id = stock.instrument().id();
            industries.put(id, stock.industry());
            if (!stock.actions().isEmpty()) {
                Path actions = SyntheticFiles.actions(folder, stock);
                csv.actions(actions, id, ImportOptions.of(Frequency.DAY, id));
            }
        }
        Problem description = Problem.of("data.sample.a-shares", "stocks", stocks.size());
        List<InstrumentId> ids = List.copyOf(industries.keySet());
        parts.add(new Part(description, ids, true, result.imported()));
        return industries;
    }

    private void putStocks(List<SyntheticStock> stocks) {
        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(stocks.stream().map(SyntheticStock::instrument).toList());
            for (SyntheticStock stock : stocks) {
                LocalDate since = stock.specialTreatment().orElse(null);
                if (since != null) {
                    writer.putInstruments(since, List.of(stock.renamed()));
                }
            }
            writer.commit();
        }
    }
}
