package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.data.store.Lake;
import io.slipway.data.universe.Member;
import io.slipway.data.universe.Universe;
import io.slipway.data.universe.Universes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows who belonged to a universe on a day. */
@Command(name = "show", sortOptions = false)
final class UniverseShowCommand extends Action {

    @Parameters(descriptionKey = "universe", paramLabel = "UNIVERSE", arity = "1")
    private String universe = "";

    @Option(names = "--at", paramLabel = "DAY", order = 1)
    private @Nullable String at;

    UniverseShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        LocalDate chosen = OptionText.day("--at", at);
        LocalDate day = chosen == null ? today() : chosen;
        try (Lake lake = invocation().lake()) {
            Universe found = new Universes(lake).at(universe, day, invocation().path(universe));
            if (console().isJson()) {
                document(found);
            } else {
                table(found);
            }
            return DONE;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(invocation().environment().clock().instant(), ZoneOffset.UTC);
    }

    private void document(Universe found) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("universe", found.name());
        document.put("day", found.day());
        document.put("basis", found.basis());
        document.put("members", found.members().stream().map(UniverseShowCommand::entry).toList());
        console().document(document);
    }

    private static Map<String, Object> entry(Member member) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("instrument", member.instrument());
        entry.put("name", member.name());
        entry.put("special", member.isSpecial());
        entry.put("weight", Double.isNaN(member.weight()) ? null : member.weight());
        return entry;
    }

    private void table(Universe found) {
        TextTable table =
                console()
                        .table("cli.column.instrument", "cli.column.name", "cli.column.weight")
                        .right(2);
        for (Member each : found.members()) {
            String weight = Double.isNaN(each.weight()) ? "" : "%.3f".formatted(each.weight());
            table.add(each.instrument().toString(), each.name(), weight);
        }
        console().print(table);
        console()
                .say(
                        "cli.universe.show.summary",
                        "universe",
                        found.name(),
                        "day",
                        found.day(),
                        "count",
                        found.members().size(),
                        "basis",
                        found.basis());
    }
}
