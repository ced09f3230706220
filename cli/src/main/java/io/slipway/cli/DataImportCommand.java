package io.slipway.cli;

import io.slipway.cli.console.ProgressLine;
import io.slipway.data.csv.CsvColumn;
import io.slipway.data.csv.CsvImport;
import io.slipway.data.csv.DateForm;
import io.slipway.data.csv.ImportOptions;
import io.slipway.data.csv.ImportProgress;
import io.slipway.data.csv.ImportResult;
import io.slipway.data.csv.InstrumentDefaults;
import io.slipway.data.csv.Stamp;
import io.slipway.data.store.Lake;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.Venue;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings price files, or splits and dividends, into the lake. */
@Command(name = "import", sortOptions = false)
final class DataImportCommand extends Action {

    @Parameters(descriptionKey = "path", paramLabel = "PATH", arity = "1..*")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-f", "--frequency"},
            paramLabel = "1d|1h|1m",
            order = 1)
    private @Nullable String frequency;

    @Option(
            names = {"-i", "--instrument"},
            paramLabel = "X",
            order = 2)
    private @Nullable String instrument;

    @Option(names = "--symbol-column", paramLabel = "COLUMN", order = 3)
    private @Nullable String symbolColumn;

    @Option(names = "--venue", paramLabel = "MIC", order = 4)
    private @Nullable String venue;

    @Option(names = "--kind", paramLabel = "bars|actions", order = 5)
    private String kind = "bars";

    @Option(names = "--columns", paramLabel = "time=C,open=C", order = 6)
    private @Nullable String columns;

    @Option(names = "--zone", paramLabel = "ZONE", order = 7)
    private @Nullable String zone;

    @Option(names = "--encoding", paramLabel = "NAME", order = 8)
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "SIGN", order = 9)
    private @Nullable String delimiter;

    @Option(names = "--date-form", paramLabel = "ymd|dmy|mdy", order = 10)
    private @Nullable String dateForm;

    @Option(names = "--decimal", paramLabel = "SIGN", order = 11)
    private @Nullable String decimal;

    @Option(names = "--stamp", paramLabel = "open|close", order = 12)
    private @Nullable String stamp;

    @Option(names = "--tick", paramLabel = "STEP", order = 13)
    private @Nullable String tick;

    @Option(names = "--lot", paramLabel = "STEP", order = 14)
    private @Nullable String lot;

    @Option(names = "--currency", paramLabel = "CODE", order = 15)
    private @Nullable String currency;

    @Option(names = "--wait", paramLabel = "SECONDS", order = 16)
    private String wait = "10";

    DataImportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        ImportOptions options = options();
        try (Lake lake = invocation().lake()) {
            ImportResult result = isActions() ? actions(lake, options) : bars(lake, options);
            new ImportOutcome(console(), result).tell(isActions());
            return DONE;
        }
    }

    private boolean isActions() {
        if (!List.of("bars", "actions").contains(kind)) {
            throw WrongUsage.of(
                    "cli.usage.bad-value",
                    "option",
                    "--kind",
                    "value",
                    kind,
                    "forms",
                    "bars, actions");
        }
        return kind.equals("actions");
    }

    private ImportResult bars(Lake lake, ImportOptions options) {
        List<Path> files = paths.stream().map(invocation()::path).toList();
        try (ProgressLine progress = console().progress("cli.data.import.progress")) {
            return new CsvImport(lake, patience()).bars(files, options, told(progress));
        }
    }

    private Duration patience() {
        return OptionText.read(
                "--wait",
                wait,
                "0, 10, 600",
                text -> Duration.ofSeconds(Math.clamp(Long.parseLong(text), 0, 86_400)));
    }

    private ImportProgress told(ProgressLine line) {
        return new ImportProgress() {
            @Override
            public void waiting(Problem whom) {
                console().note(whom);
            }

            @Override
            public void read(Path file, int done, int files) {
                line.at(done, files);
            }
        };
    }

    private ImportResult actions(Lake lake, ImportOptions options) {
        InstrumentId whose = options.instrument();
        if (whose == null) {
            throw WrongUsage.of(
                    "cli.usage.missing", "names", "--instrument", "command", "data import");
        }
        if (paths.size() > 1) {
            throw WrongUsage.of(
                    "cli.usage.too-many", "value", paths.get(1), "command", "data import");
        }
        return new CsvImport(lake, patience())
                .actions(invocation().path(paths.getFirst()), whose, options);
    }

    private ImportOptions options() {
        return ImportOptions.of(frequency())
                .withInstrument(
                        instrument == null
                                ? null
                                : OptionText.instrument("--instrument", instrument))
                .withSymbolColumn(symbolColumn)
                .withVenue(OptionText.readIfGiven("--venue", venue, "XNAS", Venue::of))
                .withZone(OptionText.readIfGiven("--zone", zone, "America/New_York", ZoneId::of))
                .withEncoding(
                        OptionText.readIfGiven(
                                "--encoding", encoding, "UTF-8, GBK", Charset::forName))
                .withDelimiter(
                        OptionText.readIfGiven(
                                "--delimiter",
                                delimiter,
                                "; , | tab space",
                                DataImportCommand::sign))
                .withDateForm(
                        OptionText.readIfGiven(
                                "--date-form",
                                dateForm,
                                "ymd, dmy, mdy, epoch-s, epoch-ms, epoch-us, epoch-ns",
                                DateForm::parse))
                .withDecimalSign(
                        OptionText.readIfGiven(
                                "--decimal", decimal, ". ,", DataImportCommand::sign))
                .withStamp(OptionText.readIfGiven("--stamp", stamp, "open, close", Stamp::parse))
                .withColumns(columns())
                .withDefaults(defaults());
    }

    private Frequency frequency() {
        if (frequency == null && isActions()) {
            return Frequency.DAY;
        }
        if (frequency == null) {
            throw WrongUsage.of(
                    "cli.usage.missing", "names", "--frequency", "command", "data import");
        }
        return OptionText.read("--frequency", frequency, "1d, 1h, 5m", Frequency::of);
    }

    private InstrumentDefaults defaults() {
        return new InstrumentDefaults(
                OptionText.readIfGiven("--tick", tick, "0.01", DataImportCommand::positive),
                OptionText.readIfGiven("--lot", lot, "100", DataImportCommand::positive),
                OptionText.readIfGiven("--currency", currency, "USD", Currency::of));
    }

    private static Decimal positive(String text) {
        Decimal value = Decimal.parse(text);
        if (!value.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Character sign(String text) {
        return switch (text) {
            case "tab", "\\t" -> '\t';
            case "space" -> ' ';
            case String one when one.length() == 1 -> one.charAt(0);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** {@code time=Date,open=Open}; a header that has a comma can be named by its number. */
    private Map<CsvColumn, String> columns() {
        Map<CsvColumn, String> chosen = new EnumMap<>(CsvColumn.class);
        if (columns != null) {
            for (String pair : List.of(columns.split(",", -1))) {
                OptionText.read(
                        "--columns",
                        pair,
                        "time=Date,open=#2 (" + List.of(CsvColumn.values()) + ")",
                        text -> chosen.put(name(text), text.substring(text.indexOf('=') + 1)));
            }
        }
        return chosen;
    }

    private static CsvColumn name(String pair) {
        if (pair.indexOf('=') < 1 || pair.endsWith("=")) {
            throw new IllegalArgumentException(pair);
        }
        return CsvColumn.parse(pair.substring(0, pair.indexOf('=')));
    }
}
