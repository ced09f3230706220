package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.backtest.StrategyCatalogue;
import io.slipway.cli.Desk.Outcome;
import io.slipway.model.Messages;
import io.slipway.trading.Parameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What holds for every command: help, languages, JSON, and the refusal of wrong usage. */
class CommandLineTest {

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void versionIsOneLine() {
        Outcome outcome = desk.run("--version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("slipway \\d+\\.\\d+\\.\\d+ \\(java .*\\)\n");
        assertThat(desk.run("--version", "--json").json().get("version").asString())
                .matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (List<String> command : commands()) {
            String english = help(command, "en");
            String chinese = help(command, "zh");
            assertThat(english).as("%s", command).contains("Usage: slipway", "Show this help.");
            assertThat(chinese).as("%s", command).contains("用法：slipway", "显示此帮助。");
            assertThat(english.lines().findFirst())
                    .as("%s", command)
                    .get()
                    .asString()
                    .hasSizeGreaterThan(10);
            assertThat(chinese.codePoints().filter(Character::isIdeographic).count())
                    .as("%s", command)
                    .isGreaterThan(10);
        }
    }

    private String help(List<String> command, String language) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--help", "--lang", language));
        Outcome outcome = desk.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as("%s", command).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    @Test
    void everyOptionAndArgumentIsExplained() {
        for (List<String> command : commands()) {
            CommandLine line = line(command);
            for (OptionSpec option : line.getCommandSpec().options()) {
                assertThat(option.description())
                        .as("%s %s", command, option.longestName())
                        .isNotEmpty();
            }
            for (PositionalParamSpec argument : line.getCommandSpec().positionalParameters()) {
                assertThat(argument.description())
                        .as("%s %s", command, argument.paramLabel())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyCommandTakesTheCommonOptions() {
        for (List<String> command : commands()) {
            assertThat(line(command).getCommandSpec().optionsMap())
                    .as("%s", command)
                    .containsKeys(
                            "--json",
                            "--home",
                            "--lang",
                            "--debug",
                            "--quiet",
                            "--no-progress",
                            "--help");
        }
    }

    @Test
    void everyCommandRefusesAnUnknownOptionWithSuggestionAndCode2() {
        for (List<String> command : commands()) {
            List<String> arguments = new ArrayList<>(command);
            arguments.add("--hoem");
            Outcome outcome = desk.run(arguments.toArray(String[]::new));
            assertThat(outcome.code()).as("%s", command).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("--hoem", "--home").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dta list             | cli.usage.unknown-command-near | data
                    data lst             | cli.usage.unknown-command-near | list
                    data fly             | cli.usage.unknown-command      | import
                    strategy list --hmoe=x | cli.usage.unknown-option-near | --home
                    data list --fly      | cli.usage.unknown-option       | --json
                    data list more       | cli.usage.too-many             | more
                    data sql             | cli.usage.missing              | QUERY
                    data list --home     | cli.usage.no-value             | --home
                    data                 | cli.usage.no-command           | check
                    data list --lang fr  | cli.usage.bad-value            | en, zh
                    data import a.csv    | cli.usage.missing              | --frequency
                    data import a.csv -f 1y | cli.usage.bad-value         | 1y
                    data import a.csv -f 1d --zone Mars | cli.usage.bad-value | Mars
                    data import a.csv -f 1d --lot 0 | cli.usage.bad-value | --lot
                    data import a.csv -f 1d --columns x=y | cli.usage.bad-value | x=y
                    data import a.csv --kind fun | cli.usage.bad-value    | actions
                    data import a.csv --kind actions | cli.usage.missing  | --instrument
                    data sql q --limit -1 | cli.usage.bad-value           | -1
                    data sql q --csv     | cli.usage.not-both             | --csv
                    data export x --from 2021-01-01 --to 2020-01-01 | cli.usage.from-after-to | 2020-01-01
                    data export x --from May | cli.usage.bad-value        | May
                    completion fish      | cli.usage.bad-value            | zsh
                    """)
    void wrongUsageIsExplained(String line, String code, String named) {
        String[] arguments = (line + " --json").split(" ");
        Outcome outcome = desk.run(arguments);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.error().get("code").asString()).isEqualTo(code);
        assertThat(outcome.error().get("message").asString()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG", "LC_ALL", "LC_MESSAGES"})
    void localeChoosesTheLanguage(String variable) {
        desk.with(variable, "zh_CN.UTF-8");
        assertThat(desk.run("data", "list").out()).contains("还没有数据");
        assertThat(desk.run("data", "list", "--lang=en").out()).contains("no data");
    }

    @Test
    void languageCanBeChosenBeforeAndAfterTheCommand() {
        assertThat(desk.run("--lang", "zh", "data", "list").out()).contains("还没有数据");
        assertThat(desk.run("data", "--lang", "zh", "list").out()).contains("还没有数据");
    }

    @Test
    void homeIsTheOptionElseTheVariableElseTheUsersFolder() {
        assertThat(desk.run("config", "show", "--json").json().get("home").asString())
                .isEqualTo(folder.resolve("home").toString());
        assertThat(
                        desk.run("config", "show", "--json", "--home", "other")
                                .json()
                                .get("home")
                                .asString())
                .isEqualTo(folder.resolve("other").toString());
        assertThat(
                        desk.with("SLIPWAY_HOME", "")
                                .run("config", "show", "--json")
                                .json()
                                .get("home")
                                .asString())
                .isEqualTo(folder.resolve(".slipway").toString());
    }

    /** Every parameter of ours is told in both languages, in English as the strategy has it. */
    @Test
    void parametersOfOurStrategiesAreTranslated() {
        Messages english = Messages.in(Messages.Language.EN);
        StrategyCatalogue.installed()
                .all()
                .forEach(strategy ->
                        Parameters.describe(strategy.parameterType())
                                .forEach((name, param) ->
                                        assertThat(
                                                        english.text(
                                                                "strategy.about."
                                                                        + strategy.name()
                                                                        + "."
                                                                        + name))
                                                .isEqualTo(param.about())));
        assertThat(desk.run("strategy", "list", "--lang", "zh").out()).contains("快线K线数");
    }

    @Test
    void suggestionsAreWhatTheUserCanType() {
        assertThat(desk.run("runs", "list").out()).contains("\"slipway backtest\"");
        assertThat(desk.with("SLIPWAY_COMMAND", "./slipway").run("runs", "list").out())
                .contains("\"./slipway backtest\"");
    }

    @Test
    void settingsSayWhereTheyComeFrom() {
        assertThat(desk.run("config", "show").out())
                .contains("SLIPWAY_HOME", "default")
                .doesNotContain("null");
        var from =
                desk.run("config", "show", "--json", "--home", "x", "--lang", "zh")
                        .json()
                        .get("from");
        assertThat(from.get("home").asString()).isEqualTo("--home");
        assertThat(from.get("language").asString()).isEqualTo("--lang");
        assertThat(desk.with("SLIPWAY_HOME", "").run("config", "show", "--lang", "zh").out())
                .contains("主目录", "默认", "语言");
    }

    @Test
    void completionKnowsEveryCommand() {
        String script = desk.run("completion").out();
        assertThat(script).contains("_complete_slipway", "import", "--symbol-column");
        assertThat(desk.run("completion", "zsh", "--json").json().get("script").asString())
                .contains("bashcompinit");
    }

    @Test
    void strategiesAreListedWithTheirParameters() {
        assertThat(desk.run("strategy", "list").out()).contains("sma-cross", "donchian-breakout");
        var json = desk.run("strategy", "list", "--json").json();
        assertThat(json.get("strategies")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(json.get("strategies").get(0).get("parameters")).isNotNull();
    }

    @Test
    void newStrategyIsWrittenOnceAndNeverOver() {
        Outcome first = desk.run("new", "strategy", "MyStrategy");
        assertThat(first.code()).isZero();
        assertThat(folder.resolve("MyStrategy.java")).content().contains("class MyStrategy");
        Outcome second = desk.run("new", "strategy", "MyStrategy", "--json");
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.error().get("code").asString()).isEqualTo("cli.file-exists");
        assertThat(desk.run("new", "strategy", "my-strategy").code()).isEqualTo(2);
        assertThat(desk.run("new", "strategy", "Other", "--out", "sub").code()).isZero();
        assertThat(desk.files()).contains("MyStrategy.java", "sub/Other.java");
    }

    private List<List<String>> commands() {
        List<List<String>> found = new ArrayList<>();
        collect(List.of(), line(List.of()), found);
        return found;
    }

    private static void collect(List<String> path, CommandLine line, List<List<String>> found) {
        found.add(path);
        line.getSubcommands()
                .forEach((name, sub) -> {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(name);
                    collect(longer, sub, found);
                });
    }

    private CommandLine line(List<String> path) {
        CommandLine line = Program.commandLine(desk.invocation());
        for (String name : path) {
            line = Objects.requireNonNull(line.getSubcommands().get(name));
        }
        return line;
    }
}
