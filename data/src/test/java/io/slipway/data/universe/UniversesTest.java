package io.slipway.data.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.source.Rows;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UniversesTest {

    private static final String ALIVE = "600000.XSHG";
    private static final String GONE = "600001.XSHG";
    private static final String LATE = "000002.XSHE";

    @TempDir Path home;

    @BeforeEach
    void fill() {
        Rows weights =
                Rows.of(KnownTables.WEIGHTS.columns())
                        .text("000300.XSHG")
                        .date(LocalDate.of(2010, 1, 29))
                        .text(GONE)
                        .number(100)
                        .end()
                        .text("000300.XSHG")
                        .date(LocalDate.of(2010, 2, 26))
                        .text(ALIVE)
                        .number(60)
                        .end()
                        .text("000300.XSHG")
                        .date(LocalDate.of(2010, 2, 26))
                        .text(LATE)
                        .number(40)
                        .end()
                        .build();
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putInstruments(
                    List.of(
                            stock(ALIVE, "1999-11-10", null),
                            stock(GONE, "1998-01-22", "2009-12-29"),
                            stock(LATE, "2010-02-01", null)));
            writer.putFacts(KnownTables.WEIGHTS, weights, null);
            writer.putFacts(KnownTables.MEMBERSHIPS, industries(), null);
            writer.putFacts(KnownTables.NAMES, names(), null);
            writer.commit();
        }
    }

    private static Instrument stock(String id, String listed, @Nullable String delisted) {
        Instrument plain = Instrument.stock(InstrumentId.of(id), Currency.CNY);
        return new Instrument(
                plain.id(),
                "now " + id,
                plain.type(),
                plain.currency(),
                plain.tickSize(),
                plain.lotSize(),
                plain.multiplier(),
                LocalDate.parse(listed),
                delisted == null ? null : LocalDate.parse(delisted));
    }

    private static Rows industries() {
        return Rows.of(KnownTables.MEMBERSHIPS.columns())
                .text("sw1")
                .text("801780.SI")
                .text("银行")
                .text(ALIVE)
                .date(LocalDate.of(2000, 1, 1))
                .date(LocalDate.of(2009, 6, 30))
                .end()
                .text("sw1")
                .text("801780.SI")
                .text("银行")
                .text(LATE)
                .date(LocalDate.of(2010, 2, 1))
                .date(null)
                .end()
                .build();
    }

    private static Rows names() {
        return Rows.of(KnownTables.NAMES.columns())
                .text(ALIVE)
                .text("*ST Alive")
                .date(LocalDate.of(2005, 1, 1))
                .date(LocalDate.of(2009, 1, 31))
                .end()
                .text(ALIVE)
                .text("Alive")
                .date(LocalDate.of(2009, 2, 1))
                .date(null)
                .end()
                .build();
    }

    private Universe at(String name, String day) {
        try (Lake lake = Lake.open(home)) {
            return new Universes(lake).at(name, LocalDate.parse(day), home.resolve(name));
        }
    }

    private List<String> members(String name, String day) {
        return at(name, day).members().stream().map(each -> each.instrument().toString()).toList();
    }

    @Test
    void whoeverWasListedThatDayIsAMemberAlsoIfItIsGoneSince() {
        assertThat(members("all", "2009-12-29")).containsExactly(ALIVE, GONE);
        assertThat(members("all", "2009-12-30")).containsExactly(ALIVE);
        assertThat(members("all", "2010-02-01")).containsExactly(LATE, ALIVE);
        assertThat(members("XSHE", "2010-02-01")).containsExactly(LATE);
    }

    @Test
    void anIndexHasTheMembersLastPublished() {
        assertThat(members("csi300", "2010-02-25")).containsExactly(GONE);
        Universe index = at("000300.SH", "2010-03-15");
        assertThat(index.basis()).isEqualTo("2010-02-26");
        assertThat(index.members()).extracting(Member::weight).containsExactly(40.0, 60.0);
        assertThatThrownBy(() -> at("csi300", "2010-01-28"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.universe.too-early")
                .hasMessageContaining("2010-01-29");
    }

    @Test
    void anIndustryHasWhoBelongedThatDay() {
        assertThat(members("801780.SI", "2009-06-30")).containsExactly(ALIVE);
        assertThat(members("银行", "2009-07-01")).isEmpty();
        assertThat(members("银行", "2024-01-02")).containsExactly(LATE);
    }

    @Test
    void namesAreThoseOfTheDay() {
        Member then = at("all", "2009-01-31").members().getFirst();
        assertThat(then.name()).isEqualTo("*ST Alive");
        assertThat(then.isSpecial()).isTrue();
        Member later = at("all", "2009-02-01").members().getFirst();
        assertThat(later.name()).isEqualTo("Alive");
        assertThat(later.isSpecial()).isFalse();
    }

    @Test
    void aFileListsItsOwn() throws Exception {
        Files.writeString(home.resolve("mine.txt"), "600000.SH  # a remark\n\nSZ000002\n");
        assertThat(members("mine.txt", "2024-01-02")).containsExactly(LATE, ALIVE);
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        assertThatThrownBy(() -> at("csi301", "2024-01-02"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("csi301")
                .hasMessageContaining("000300.XSHG")
                .hasMessageContaining("801780.SI");
    }
}
