package io.slipway.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.data.source.Dataset;
import io.slipway.model.Messages;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources are found and opened as the command line does it. */
class ProvidersTest {

    private static DataSourceProvider provider(String name) {
        return ServiceLoader.load(DataSourceProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyVendorIsFound() {
        assertThat(ServiceLoader.load(DataSourceProvider.class))
                .extracting(DataSourceProvider::name)
                .containsExactlyInAnyOrder("tushare", "binance", "files");
    }

    @Test
    void tushareOffersWhatItsTableSays() {
        try (DataSource tushare =
                provider("tushare").open(Map.of("token", "0123456789"), Clock.systemUTC())) {
            assertThat(tushare.datasets())
                    .extracting(Dataset::name)
                    .contains(
                            "stock_basic",
                            "trade_cal",
                            "daily",
                            "adj_factor",
                            "suspend_d",
                            "stk_limit",
                            "daily_basic",
                            "namechange",
                            "index_daily",
                            "index_weight",
                            "index_member",
                            "dividend",
                            "income",
                            "balancesheet",
                            "cashflow",
                            "fina_indicator",
                            "forecast",
                            "express",
                            "disclosure_date",
                            "moneyflow",
                            "margin_detail",
                            "hk_hold",
                            "share_float",
                            "fund_daily")
                    .doesNotContain("stk_mins");
        }
        try (DataSource tushare =
                provider("tushare")
                        .open(
                                Map.of("token", "0123456789", "minutes", "600519.XSHG"),
                                Clock.systemUTC())) {
            assertThat(tushare.datasets()).extracting(Dataset::name).contains("stk_mins");
        }
    }

    @Test
    void aTokenMayLieInAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "0123456789\n");

        provider("tushare").open(Map.of("token-file", file.toString()), Clock.systemUTC()).close();
        assertThatThrownBy(() ->
                        provider("tushare")
                                .open(Map.of("token-file", file + "x"), Clock.systemUTC()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("unreadable-file");
        assertThatThrownBy(() -> provider("tushare").open(Map.of(), Clock.systemUTC()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("TUSHARE_TOKEN_FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "tushare, url, ftp://example.org, TUSHARE_URL",
        "tushare, url, https://user:secret@example.org, TUSHARE_URL",
        "tushare, calls-per-minute, many, TUSHARE_CALLS_PER_MINUTE",
        "tushare, calls-per-minute, 0, TUSHARE_CALLS_PER_MINUTE",
        "tushare, vip, perhaps, TUSHARE_VIP",
        "binance, frequencies, 7m, BINANCE_FREQUENCIES",
        "files, frequency, often, FILES_FREQUENCY",
        "files, venue, nowhere, FILES_VENUE",
        "binance, symbols, BTC/USDT, BINANCE_SYMBOLS",
    })
    void aSettingThatMakesNoSenseIsNamed(
            String source, String setting, String value, String variable) {
        assertThatThrownBy(() ->
                        provider(source)
                                .open(
                                        Map.of(
                                                "token",
                                                "0123456789",
                                                "folder",
                                                "x",
                                                setting,
                                                value),
                                        Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problems().getFirst().arguments())
                                    .containsEntry("variable", variable)
                                    .containsEntry("value", value);
                        });
    }

    @Test
    void problemsHaveSentences() {
        for (Messages.Language language : Messages.Language.values()) {
            for (String code :
                    List.of(
                            "adapters.tushare.no-token",
                            "adapters.setting.wrong",
                            "adapters.setting.unreadable-file")) {
                assertThat(Messages.in(language).text(code)).isNotBlank();
            }
        }
    }
}
