package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.Desk.Outcome;
import io.slipway.model.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every command ends with 0 when done, 1 when something failed, 2 when what was typed cannot be.
 */
class ExitCodeTest {

    /** A code and a command line; a blank in an argument is written {@code _}. */
    private static final List<String> TABLE =
            """
            0 --version
            0 --help
            2 --verison
            2 --lang fr
            2 backtset
            0 data list
            2 data list --home good.csv
            2 data list more
            2 data list --jsn
            2 data
            2 data lst
            0 data import good.csv -f 1d -i SPY.ARCX
            1 data import empty.csv -f 1d -i SPY.ARCX
            1 data import notes.pdf -f 1d -i SPY.ARCX
            2 data import
            2 data import good.csv
            2 data import none.csv -f 1d -i SPY.ARCX
            2 data import good.csv -f 1x -i SPY.ARCX
            2 data import good.csv -f 1d -i SPY
            2 data import good.csv -f 1d -i SPY.ARCX --columns time=None
            2 data import good.csv -f 1d -i SPY.ARCX --zone Mars/Olympus
            2 data sync
            2 data sync tuhsare
            2 data sync tushare --from May
            2 data repair
            2 data repair tuhsare
            0 data status
            2 data status tuhsare
            0 universe show ARCX --at 2020-06-01
            2 universe
            2 universe show
            2 universe show none
            2 universe show ARCX --at May
            0 data check
            1 data check --home damaged
            2 data check --home
            2 data check --strict=yes
            0 data export out/spy.csv
            1 data export out/spy.csv -f 5m
            1 data export good.csv/spy.csv
            2 data export
            2 data export _
            2 data export out/x.csv -i SPZ.ARCX
            2 data export out/x.csv -i SPY
            2 data export out/x.csv --format xls
            2 data export out/x.csv --from 2024-02-30
            2 data export out/x.csv --from 2024-02-01 --to 2024-01-01
            0 data sql select_1
            2 data sql
            2 data sql selekt_1
            2 data sql select_*_from_prices
            2 data sql drop_table_bars
            2 data sql select_1 --limit 0
            2 data sql select_1 --csv --json
            0 factor list
            0 factor list -l alpha158
            2 factor
            2 factor lsit
            2 factor list -l alpha15
            2 factor list -l none.factors
            0 factor eval -e Mean($close,5) -i SPY.ARCX -o out/f.csv
            0 factor eval -e Mean($close,5) -u all -o out/f.parquet
            1 factor eval -e $close -i SPY.ARCX -f 5m -o out/f.csv
            1 factor eval -e $close -u all --home empty -o out/f.csv
            1 factor eval -e $close -i SPY.ARCX -o good.csv/f.csv
            2 factor eval
            2 factor eval -e $close -i SPY.ARCX
            2 factor eval -e $close -o out/f.csv
            2 factor eval -e Maen($close,5) -i SPY.ARCX -o out/f.csv
            2 factor eval -e Ref($close,-1) -i SPY.ARCX -o out/f.csv
            2 factor eval -e $close -i SPZ.ARCX -o out/f.csv
            2 factor eval -e $close -u none -o out/f.csv
            2 factor eval -e $close -i SPY.ARCX -o out/f.xls
            2 factor eval -e $close -e $close -i SPY.ARCX -o out/f.csv
            2 factor eval -e $close -i SPY.ARCX -o out/f.csv --threads 0
            0 factor compute -l alpha158 -i SPY.ARCX -o out/a.parquet
            0 factor study $close -i SPY.ARCX --out out/study
            1 factor study $close -i SPY.ARCX --prepare neutralise(industry) --out out/study
            1 factor study $close -i SPY.ARCX -f 5m --out out/study
            2 factor study
            2 factor study $clos -i SPY.ARCX
            2 factor study $close
            2 factor study $close -i SPY.ARCX --prepare winsorise(mat)
            2 factor study $close -i SPY.ARCX --horizons 5,5
            2 factor study none.factors -i SPY.ARCX
            2 factor compute
            2 factor compute -l alpha158 -o out/a.parquet
            0 backtest buy-and-hold -i SPY.ARCX
            0 backtest spec.yaml
            1 backtest buy-and-hold -i SPY.ARCX --from 2031-01-01
            1 backtest buy-and-hold -i SPY.ARCX -f 1h
            1 backtest buy-and-hold -i SPY.ARCX --home empty
            2 backtest buy-and-hold -i SPY.ARCX --home good.csv
            2 backtest _
            2 backtest /dev/zero
            2 backtest mine
            1 backtest buy-and-hold -i SPY.ARCX --out good.csv/run
            1 backtest Broken.java -i SPY.ARCX
            1 backtest Nothing.java -i SPY.ARCX
            1 backtest Thrower.java -i SPY.ARCX
            2 backtest
            2 backtest none.yaml
            2 backtest None.java -i SPY.ARCX
            2 backtest misspelt.yaml
            2 backtest unreadable.yaml
            2 backtest wrong-value.yaml
            2 backtest empty.csv
            2 backtest smacross -i SPY.ARCX
            2 backtest sma-cross
            2 backtest sma-cross -i SPZ.ARCX
            2 backtest sma-cross -i SPY
            2 backtest sma-cross --universe XNAS
            2 backtest sma-cross -i SPY.ARCX --set fast=0
            2 backtest sma-cross -i SPY.ARCX --set fast=many
            2 backtest sma-cross -i SPY.ARCX --set fsat=3
            2 backtest sma-cross -i SPY.ARCX --set fast
            2 backtest sma-cross -i SPY.ARCX --set fast=30 --set slow=10
            2 backtest sma-cross -i SPY.ARCX --cash -5
            2 backtest sma-cross -i SPY.ARCX --cash 1000EUR
            2 backtest sma-cross -i SPY.ARCX --fees lots
            2 backtest sma-cross -i SPY.ARCX --fills yesterday
            2 backtest sma-cross -i SPY.ARCX --from May
            2 backtest sma-cross -i SPY.ARCX --benchmark SPZ.ARCX
            2 backtest sma-cross -i SPY.ARCX --out mine
            2 backtest sma-cross -i SPY.ARCX --out good.csv
            2 backtest sma-cross -i SPY.ARCX --colours blue
            0 report --returns returns.csv
            1 report --returns bad-returns.csv
            1 report --returns empty.csv
            1 report --returns returns.csv --out good.csv/report
            2 report
            2 report --returns none.csv
            2 report --returns mine
            2 report --returns returns.csv --column none
            2 report --returns returns.csv --periods-per-year 0
            2 report --returns returns.csv --periods-per-year many
            2 report --returns returns.csv --out mine
            0 runs list
            2 runs list all
            0 runs show
            0 runs show latest
            1 runs show --home empty
            2 runs show nothing
            2 runs show _
            0 runs compare latest latest
            1 runs compare latest latest --home empty
            2 runs compare latest
            2 runs compare latest nothing
            2 runs delete latest
            2 runs delete nothing --yes
            0 runs delete latest --yes
            0 strategy list
            2 strategy list --nmae x
            0 new strategy Fresh
            1 new strategy Fresh --out good.csv/strategies
            2 new strategy
            2 new strategy 9bad
            2 new strategy Strategy
            2 new strategy Thrower
            0 config show
            2 config shw
            2 config show more
            0 completion
            2 completion fish
            """
                    .lines()
                    .toList();

    /** Commands that are done only with more than a line: npm, or a vendor that answers. */
    private static final Set<String> TRIED_ELSEWHERE =
            Set.of("slipway demo", "slipway data sync", "slipway data repair");

    @TempDir private static Path folder;

    @BeforeAll
    static void setTheTable() throws IOException {
        Desk desk = new Desk(folder);
        desk.file("good.csv", Prices.csv(300));
        desk.file("empty.csv", "");
        desk.file("notes.pdf", "%PDF-1.7\n");
        desk.file("mine/notes.txt", "mine");
        desk.file("returns.csv", "ret\n0.01\n-0.02\n0.03\n");
        desk.file("bad-returns.csv", "ret\n0.01\nabc\n");
        desk.file("spec.yaml", "strategy: sma-cross\ninstruments: SPY.ARCX\n");
        desk.file("misspelt.yaml", "startegy: sma-cross\ninstruments: SPY.ARCX\n");
        desk.file("unreadable.yaml", "strategy: [sma-cross\n");
        desk.file("wrong-value.yaml", "strategy: sma-cross\ninstruments: SPY.ARCX\ncash: -5\n");
        desk.file("Broken.java", "public class Broken { int x = \"text\"; }\n");
        desk.file("Nothing.java", "public class Nothing {}\n");
        desk.file(
                "Thrower.java",
                """
                import io.slipway.model.*;
                import io.slipway.trading.*;

                public class Thrower implements Strategy {
                    public void onMarket(MarketEvent event, View view, Orders orders) {
                        throw new IllegalStateException("my own words");
                    }
                }
                """);
        done(desk, "data", "import", "good.csv", "-f", "1d", "-i", "SPY.ARCX");
        done(desk, "data", "import", "good.csv", "-f", "1d", "-i", "SPY.ARCX", "--home", "damaged");
        damage();
        done(desk, "backtest", "spec.yaml");
    }

    private static void done(Desk desk, String... arguments) {
        Outcome outcome = desk.run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static void damage() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("damaged"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
                Files.writeString(file, "no parquet");
            }
        }
    }

    static List<String> table() {
        return TABLE;
    }

    @ParameterizedTest
    @MethodSource("table")
    void commandEndsWithItsCode(String line) {
        Outcome outcome = new Desk(folder).run(arguments(line));
        assertThat(outcome.code())
                .as("%s%n%s%s", line, outcome.out(), outcome.err())
                .isEqualTo(line.charAt(0) - '0');
        if (outcome.code() == 2) {
            assertThat(outcome.out() + outcome.err()).isNotBlank();
        }
        assertThat(outcome.err())
                .doesNotContain(
                        "\tat ", "java.nio", "java.io", "NoSuchFile", "inside Slipway", "null");
    }

    private static String[] arguments(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.removeFirst();
        return words.stream().map(each -> each.replace('_', ' ')).toArray(String[]::new);
    }

    @Test
    void everyCommandIsInTheTable() {
        for (String command : leaves(Program.commandLine(new Desk(folder).invocation()))) {
            String name = command.substring("slipway ".length());
            assertThat(TABLE).as(command + " done").anyMatch(row -> row.startsWith("0 " + name));
            assertThat(TABLE)
                    .as(command + " mistyped")
                    .anyMatch(row -> row.startsWith("2 " + name));
        }
    }

    private static List<String> leaves(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            String name = command.getCommandSpec().qualifiedName();
            return TRIED_ELSEWHERE.contains(name) ? List.of() : List.of(name);
        }
        return command.getSubcommands().values().stream()
                .flatMap(each -> leaves(each).stream())
                .toList();
    }

    @Test
    void codesAboutWhatWasTypedAreInTheCatalogue() {
        Set<String> codes = Messages.in(Messages.Language.EN).codes();
        assertThat(ExitCode.TYPED)
                .allSatisfy(typed ->
                        assertThat(codes)
                                .anyMatch(code ->
                                        typed.endsWith(".")
                                                ? code.startsWith(typed)
                                                : code.equals(typed)));
        assertThat(codes).containsAll(ExitCode.FAILED);
    }
}
