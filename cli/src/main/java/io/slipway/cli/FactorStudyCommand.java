package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.data.store.Lake;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.library.FactorLibrary;
import io.slipway.factor.prepare.Preparation;
import io.slipway.factor.study.Entry;
import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.StudySummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Studies what followed the values of a factor, or of a library of them. */
@Command(name = "study", sortOptions = false)
final class FactorStudyCommand extends Action {

    private static final int SHOWN = 20;
    private static final double BASIS_POINTS = 10_000;

    @Parameters(descriptionKey = "subject", paramLabel = "EXPR|LIBRARY", arity = "1")
    private String subject = "";

    @Option(names = "--horizons", paramLabel = "1,5,20", order = 1)
    private String horizons = "1,2,3,5,10,20";

    @Option(names = "--quantiles", paramLabel = "N", order = 2)
    private String quantiles = "5";

    @Option(names = "--entry", paramLabel = "open|close|vwap", order = 3)
    private String entry = "open";

    @Option(names = "--prepare", paramLabel = "STEPS", order = 4)
    private String prepare = "";

    @Option(names = "--known", paramLabel = "LIB|EXPR", order = 5)
    private List<String> known = new ArrayList<>();

    @Option(names = "--cost", paramLabel = "BP", order = 6)
    private String cost = "0";

    @Option(names = "--out", paramLabel = "DIR", order = 7)
    private @Nullable String out;

    @Option(names = "--colours", paramLabel = "green-up|red-up", order = 8)
    private @Nullable String colours;

    @Mixin private FactorScope scope = new FactorScope();

    FactorStudyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        StudyRequest request = request();
        Path folder = invocation().path(out == null ? "" : out);
        Path target =
                out == null
                        ? invocation().home().resolve("studies").resolve(request.folderName())
                        : folder;
        StudyFolder files = new StudyFolder(console(), colours, target);
        try (Lake lake = invocation().lake()) {
            Ranking ranking = new StudyRun(invocation(), lake, scope, request).run(files);
            files.write(ranking, request.isLibrary());
            tell(ranking, request, target);
        }
        return DONE;
    }

    private StudyRequest request() {
        Path here = invocation().path("");
        return new StudyRequest(
                read(subject, here),
                isLibrary(subject),
                OptionText.read("--horizons", horizons, "1,5,20", FactorStudyCommand::days),
                OptionText.read("--quantiles", quantiles, "2 … 20", FactorStudyCommand::groups),
                OptionText.read("--entry", entry, "open, close, vwap", Entry::parse),
                OptionText.read("--prepare", prepare, "", Preparation::parse),
                OptionText.read("--cost", cost, "0 … 1000", FactorStudyCommand::share),
                known.stream().map(text -> read(text, here)).toList());
    }

    private static boolean isLibrary(String text) {
        return text.endsWith(".factors")
                || FactorLibrary.INSTALLED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static FactorLibrary read(String text, Path here) {
        return isLibrary(text)
                ? FactorLibrary.find(text, here)
                : new FactorLibrary(text, "", List.of(), List.of(Expression.of(text)));
    }

    private static List<Integer> days(String text) {
        List<Integer> days =
                Arrays.stream(text.split(",", -1))
                        .map(each -> Integer.valueOf(each.strip()))
                        .toList();
        if (days.stream().anyMatch(each -> each < 1 || each > 500)
                || days.stream().distinct().count() != days.size()) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }

    private static int groups(String text) {
        int count = Integer.parseInt(text);
        if (count < 2 || count > 20) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }

    private static double share(String text) {
        double points = Double.parseDouble(text);
        if (!(points >= 0 && points <= 1000)) {
            throw new IllegalArgumentException(text);
        }
        return points / BASIS_POINTS;
    }

    private void tell(Ranking ranking, StudyRequest request, Path folder) {
        if (console().isJson()) {
            console().document(document(ranking, request, folder));
            return;
        }
        TextTable table =
                console()
                        .table(
                                "study.column.factor",
                                "study.column.rank-icir",
                                "study.column.rank-ic",
                                "study.column.ic",
                                "study.column.t",
                                "study.column.p",
                                "study.column.p-holm",
                                "study.column.spread",
                                "study.column.coverage")
                        .right(1, 2, 3, 4, 5, 6, 7, 8);
        ranking.rows().stream().limit(SHOWN).forEach(row -> add(table, row));
        console().print(table);
        int more = ranking.rows().size() - SHOWN;
        if (more > 0) {
            console().say("cli.factor.study.more", "count", more);
        }
        ranking.context().notes().forEach(console()::say);
        console().say("cli.factor.study.files", "folder", folder);
    }

    private static void add(TextTable table, Ranking.Row row) {
        Map<String, Object> figures = row.figures();
        table.add(
                String.valueOf(figures.get("name")),
                number("%.3f", figures.get("rankIcIr")),
                number("%.4f", figures.get("rankIcMean")),
                number("%.4f", figures.get("icMean")),
                number("%.2f", figures.get("tValue")),
                number("%.4f", figures.get("pValue")),
                number("%.4f", figures.get("pHolm")),
                percent(figures.get("spread")),
                percent(figures.get("coverage")));
    }

    private static String percent(@Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? Figures.percent(number)
                : Figures.NONE;
    }

    private static String number(String format, @Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? String.format(Locale.ROOT, format, number)
                : Figures.NONE;
    }

    private static Map<String, Object> document(
            Ranking ranking, StudyRequest request, Path folder) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", folder);
        document.put("library", ranking.library());
        document.put("trials", ranking.context().correction().trials());
        document.put("factors", ranking.rows().stream().map(Ranking.Row::figures).toList());
        if (!request.isLibrary() && !ranking.rows().isEmpty()) {
            Ranking.Row row = ranking.rows().getFirst();
            document.put("study", StudySummary.of(row.result(), ranking.context()));
        }
        return document;
    }
}
