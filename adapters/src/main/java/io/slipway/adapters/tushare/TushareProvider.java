package io.slipway.adapters.tushare;

import io.slipway.adapters.http.Given;
import io.slipway.adapters.http.Patience;
import io.slipway.adapters.http.Pause;
import io.slipway.adapters.http.Secret;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Opens Tushare Pro. */
public final class TushareProvider implements DataSourceProvider {

    private static final String TOKEN = "token";
    private static final String TOKEN_FILE = "token-file";
    private static final String URL = "url";
    private static final String CALLS = "calls-per-minute";
    private static final String VIP = "vip";
    private static final String INDEXES = "indexes";
    private static final String MINUTES = "minutes";
    private static final int MOST_CALLS = 10_000;

    private static final List<Setting> SETTINGS =
            List.of(
                    new Setting(TOKEN, "TUSHARE_TOKEN", false, true, ""),
                    new Setting(TOKEN_FILE, "TUSHARE_TOKEN_FILE", false, false, ""),
                    new Setting(URL, "TUSHARE_URL", false, false, "https://api.tushare.pro"),
                    new Setting(CALLS, "TUSHARE_CALLS_PER_MINUTE", false, false, "200"),
                    new Setting(VIP, "TUSHARE_VIP", false, false, "false"),
                    new Setting(
                            INDEXES,
                            "TUSHARE_INDEXES",
                            false,
                            false,
                            "000001.XSHG,000016.XSHG,000300.XSHG,000905.XSHG,000852.XSHG,"
                                    + "000688.XSHG,399001.XSHE,399006.XSHE"),
                    new Setting(MINUTES, "TUSHARE_MINUTES", false, false, ""));

    @Override
    public String name() {
        return TushareSource.NAME;
    }

    @Override
    public String title() {
        return "Tushare Pro: mainland Chinese shares, funds and indexes";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public DataSource open(Map<String, String> settings, Clock clock) {
        return new TushareSource(
                read(settings), Patience.USUAL, clock, Pause.SLEEP, new SplittableRandom());
    }

    static TushareSettings read(Map<String, String> values) {
        Given given = new Given(SETTINGS, values);
        return new TushareSettings(
                given.url(URL),
                token(given),
                given.number(CALLS, 1, MOST_CALLS),
                given.flag(VIP),
                given.list(INDEXES),
                given.list(MINUTES));
    }

    private static Secret token(Given given) {
        String file = given.text(TOKEN_FILE);
        Secret token = Secret.of(given.text(TOKEN));
        if (token.isEmpty() && !file.isEmpty()) {
            token = read(Path.of(file));
        }
        if (token.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            "adapters.tushare.no-token",
                            "variable",
                            "TUSHARE_TOKEN",
                            "file",
                            "TUSHARE_TOKEN_FILE"));
        }
        return token;
    }

    private static Secret read(Path file) {
        try {
            return Secret.read(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("adapters.setting.unreadable-file", "file", file), e);
        }
    }
}
