package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.model.Messages;
import io.slipway.model.Messages.Language;
import io.slipway.model.ProblemException;
import io.slipway.model.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slippage, timing and account policies, the defaults, and the catalogue of reasons. */
class PolicyTest {

    private static final Pattern CODE = Pattern.compile("\"(market\\.[a-z.-]+)\"");

    /**
     * zipline's own test of VolumeShareSlippage: 50 of a bar of 200 at 3.00, limit 0.25, impact
     * 0.1, trade at 3.01875. The others follow from the published formula.
     */
    @ParameterizedTest
    @CsvSource({
        "BUY, 3.0, 50, 200, 0.25, 0.1, 3.01875",
        "SELL, 3.0, 50, 200, 0.25, 0.1, 2.98125",
        "BUY, 3.0, 150, 200, 0.25, 0.1, 3.01875",
        "BUY, 100, 1, 1000, 0.025, 0.1, 100.00001",
        "BUY, 100, 1, 0, 0.025, 0.1, 100.00625"
    })
    void volumeShare(
            Side side,
            double price,
            double quantity,
            double volume,
            double limit,
            double impact,
            double expected) {
        SlippageModel model = new Slippage.VolumeShare(limit, impact);

        assertThat(model.slip(side, price, quantity, volume)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "none, BUY, 100, 100",
        "bps:5, BUY, 100, 100.05",
        "bps:5, SELL, 100, 99.95",
        "bps:5, BUY, -10, -9.995"
    })
    void basisPointsAreAgainstUs(String text, Side side, double price, double expected) {
        assertThat(SlippageModel.parse(text).slip(side, price, 1, 1))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bps:5", "bps:0.5", "volume-share:limit=0.1,impact=0.2"})
    void slippageTextRoundTrips(String text) {
        assertThat(SlippageModel.parse(text)).hasToString(text);
    }

    @Test
    void volumeShareDefaultsAreThoseOfZiplineAndLean() {
        assertThat(SlippageModel.parse("volume-share"))
                .isEqualTo(new Slippage.VolumeShare(0.025, 0.1))
                .hasToString("volume-share:limit=0.025,impact=0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "bps", "bps:-1", "bps:10001", "volume-share:limit=0", "none:1"})
    void unreadableSlippage(String text) {
        assertThatThrownBy(() -> SlippageModel.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("market.slippage.unreadable")
                .hasMessageContaining(Slippage.FORMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next-open", "next-close", "same-close"})
    void timingTextRoundTrips(String text) {
        FillTiming timing = FillTiming.parse(text);

        assertThat(timing).hasToString(text);
        assertThat(timing.isOptimistic()).isEqualTo(text.equals("same-close"));
    }

    @Test
    void unreadableTiming() {
        assertThatThrownBy(() -> FillTiming.parse("at-once"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at-once")
                .hasMessageContaining("next-open | next-close | same-close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cash", "margin:2", "margin:1", "margin-long-only:1.5"})
    void accountTextRoundTrips(String text) {
        assertThat(AccountPolicy.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "credit", "margin", "margin:0.5", "margin:101", "cash:1"})
    void unreadableAccount(String text) {
        assertThatThrownBy(() -> AccountPolicy.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("market.account.unreadable");
    }

    @Test
    void impossiblePoliciesAreProgrammerErrors() {
        assertThatThrownBy(() -> new AccountPolicy(false, 2, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VenueSettings.DEFAULT.withVolumeShare(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slippage.BasisPoints(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void defaults() {
        VenueSettings settings = VenueSettings.DEFAULT;

        assertThat(settings.fees()).hasToString("none");
        assertThat(settings.slippage()).hasToString("none");
        assertThat(settings.fills()).hasToString("next-open");
        assertThat(settings.account()).hasToString("cash");
        assertThat(settings.volumeShare()).isInfinite();
        assertThat(settings.sessions()).isSameAs(SessionCloses.UTC_DAYS);
    }

    /** Every code that the sources name is in the catalogue in both languages, and no other is. */
    @Test
    void everyReasonHasItsSentences() throws IOException {
        Set<String> used = codesInSources();
        Set<String> known =
                Messages.in(Language.EN).codes().stream()
                        .filter(code -> code.startsWith("market."))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(used);
        assertThat(known).allMatch(code -> Messages.in(Language.ZH).has(code));
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/slipway/market"))) {
            for (Path file : files.toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
