package io.slipway.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.Frequency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final Publication EVENING =
            new Publication(LocalTime.of(17, 0), ZoneId.of("Asia/Shanghai"), 0);

    @Test
    void hasTheColumnsItsTargetNeeds() {
        Dataset daily =
                Dataset.of("daily", "Daily bars", Target.bars(Frequency.DAY), EVENING)
                        .key("instrument", "day")
                        .cut(Cut.BY_DAY, Cut.BY_INSTRUMENT)
                        .dated("day")
                        .build();

        assertThat(daily.columns())
                .extracting(Column::name)
                .containsExactly("instrument", "day", "open", "high", "low", "close", "volume");
        assertThat(daily.cuts()).containsExactlyInAnyOrder(Cut.BY_DAY, Cut.BY_INSTRUMENT);
    }

    @Test
    void refusesColumnsThatAreNotThere() {
        Dataset.Builder limits =
                Dataset.of("stk_limit", "Limits", Target.Known.LIMITS, EVENING).key("nothing");

        assertThatThrownBy(limits::build)
                .hasMessageContaining("stk_limit")
                .hasMessageContaining("nothing");
        assertThatThrownBy(
                        limits.key("instrument").columns(List.of(Column.text("instrument")))::build)
                .hasMessageContaining("day");
    }

    @Test
    void aFailureSaysItsKindAndWhenItPasses() {
        Dataset names =
                Dataset.of("namechange", "Names", Target.Known.NAMES, EVENING)
                        .key("instrument", "valid_from")
                        .build();
        Instant until = Instant.parse("2024-01-01T00:00:00Z");

        SourceException banned =
                SourceException.until(SourceException.Kind.BANNED, "v", names, until, "418");

        assertThat(banned.until()).isEqualTo(until);
        assertThat(banned.problem().arguments()).containsEntry("dataset", "namechange");
        assertThatThrownBy(() ->
                        SourceException.of(
                                SourceException.Kind.QUOTA, "v", names, Slice.WHOLE, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        Slice.Span span =
                new Slice.Span("000300.XSHG", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
        assertThat(span).hasToString("000300.XSHG 2024-01-01..2024-02-01");
    }
}
