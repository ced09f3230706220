package io.slipway.factor.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLedgerTest {

    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

    @TempDir private Path home;

    private static Trial trial(String expression, double p) {
        return new Trial(NOW, expression, "h=5 u=\"all\" 测试", 250, 0.31, p);
    }

    @Test
    void remembersWhatWasTried() {
        TrialLedger ledger = TrialLedger.in(home);
        assertThat(ledger.distinct()).isEmpty();
        ledger.add(List.of(trial("Mean($close,5)", 0.01), trial("$close", Double.NaN)));
        ledger.add(List.of(trial("Mean($close, 5)", 0.02)));
        assertThat(ledger.all())
                .containsExactly(
                        trial("Mean($close,5)", 0.01),
                        trial("$close", Double.NaN),
                        trial("Mean($close, 5)", 0.02));
        // Blanks make no other hypothesis; the last trial of each counts.
        assertThat(TrialLedger.in(home).distinct())
                .containsExactly(trial("Mean($close, 5)", 0.02), trial("$close", Double.NaN));
    }

    @Test
    void aLineCutOffByACrashCountsForNothing() throws IOException {
        TrialLedger ledger = TrialLedger.in(home);
        ledger.add(List.of(trial("a", 0.1)));
        Files.writeString(ledger.file(), "{\"schemaVersion\":1,\"ti", StandardOpenOption.APPEND);
        assertThat(ledger.all()).hasSize(1);
        ledger.add(List.of(trial("b", 0.2)));
        assertThat(ledger.all()).containsExactly(trial("a", 0.1), trial("b", 0.2));
    }

    @Test
    void saysWhichLineCannotBeRead() throws IOException {
        TrialLedger ledger = TrialLedger.in(home);
        ledger.add(List.of(trial("a", 0.1)));
        Files.writeString(ledger.file(), "nonsense\n", StandardOpenOption.APPEND);
        assertThatThrownBy(ledger::all)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 2");
        Files.writeString(ledger.file(), "{\"schemaVersion\":2}\n");
        assertThatThrownBy(ledger::all)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("factor.study.ledger-newer");
    }
}
