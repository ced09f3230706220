package io.slipway.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.source.Column;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Publication;
import io.slipway.data.source.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about sources says what the sources say. */
class SourcesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "SOURCES.md");

    @Test
    void pageSaysWhatTheSourcesSay() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page;
        for (Map.Entry<String, String> part : parts().entrySet()) {
            expected = replaced(expected, part.getKey(), part.getValue());
        }
        if (Boolean.getBoolean("slipway.write.sources")) {
            Files.writeString(PAGE, expected);
            return;
        }
        assertThat(page)
                .as("docs/SOURCES.md; write it anew with -Dslipway.write.sources=true")
                .isEqualTo(expected);
    }

    private static Map<String, String> parts() {
        List<DataSourceProvider> providers =
                ServiceLoader.load(DataSourceProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .sorted(Comparator.comparing(DataSourceProvider::name))
                        .toList();
        Map<String, String> parts = new TreeMap<>();
        parts.put("settings", settings(providers));
        for (DataSourceProvider provider : providers) {
            Map<String, String> given = Map.of("token", "0123456789", "minutes", "600519.XSHG");
            if (!provider.name().equals("files")) {
                try (DataSource source = provider.open(given, Clock.systemUTC())) {
                    parts.put(provider.name(), datasets(source));
                }
            }
        }
        return parts;
    }

    private static String settings(List<DataSourceProvider> providers) {
        StringBuilder table =
                new StringBuilder("| Source | Variable | Standard |\n|---|---|---|\n");
        for (DataSourceProvider provider : providers) {
            for (DataSourceProvider.Setting setting : provider.settings()) {
                table.append(
                        "| %s | `%s` | %s |\n"
                                .formatted(
                                        provider.name(),
                                        setting.variable(),
                                        setting.standard().isEmpty()
                                                ? ""
                                                : "`" + setting.standard() + "`"));
            }
        }
        return table.toString();
    }

    private static String datasets(DataSource source) {
        StringBuilder text = new StringBuilder();
        text.append("| Dataset | What | Goes to | Fetched | There at |\n|---|---|---|---|---|\n");
        for (Dataset each : source.datasets()) {
            text.append(
                    "| `%s` | %s | %s | %s | %s |\n"
                            .formatted(
                                    each.name(),
                                    each.title(),
                                    target(each.target()),
                                    each.cuts().stream()
                                            .map(cut ->
                                                    cut.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', ' '))
                                            .sorted()
                                            .collect(Collectors.joining(", ")),
                                    publication(each.publication())));
        }
        text.append("\n| Dataset | Columns |\n|---|---|\n");
        for (Dataset each : source.datasets()) {
            text.append(
                    "| `%s` | %s |\n"
                            .formatted(
                                    each.name(),
                                    each.columns().stream()
                                            .map(SourcesPageTest::column)
                                            .collect(Collectors.joining(", "))));
        }
        return text.toString();
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Bars bars -> "bars " + bars.frequency();
            case Target.Table(String name) -> "table `" + name + "`";
            case Target.Known known -> known.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String publication(Publication publication) {
        String lag = publication.lagDays() == 0 ? "" : ", %d trading day later";
        return publication.time()
                + " "
                + publication.zone().getId()
                + lag.formatted(publication.lagDays());
    }

    private static String column(Column column) {
        String kind =
                switch (column.type()) {
                    case TEXT -> "text";
                    case DATE -> "date";
                    case INSTANT -> "time";
                    case NUMBER -> column.unit().isEmpty() ? "number" : column.unit();
                };
        return "`" + column.name() + "` " + kind;
    }

    private static String replaced(String page, String name, String content) {
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = page.indexOf(start);
        int to = page.indexOf(end);
        return from < 0 || to < 0
                ? page
                : page.substring(0, from + start.length()) + content + page.substring(to);
    }
}
