package io.slipway.data.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.SnapshotId;
import io.slipway.data.source.SourceException.Kind;
import io.slipway.data.store.Lake;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 2);

    /** Seven in the evening in Shanghai on Friday, the first of March. */
    private static final String EVENING = "2024-03-01T11:00:00Z";

    @TempDir Path home;

    private final TestClock clock = new TestClock(EVENING);
    private final FakeVendor vendor = new FakeVendor(20);
    private final List<Instant> waits = new ArrayList<>();

    private SyncReport sync(SyncRequest request) {
        return sync(home, vendor, request, SyncOptions.DEFAULT);
    }

    private SyncReport sync(
            Path folder, FakeVendor from, SyncRequest request, SyncOptions options) {
        try (Lake lake = Lake.open(folder)) {
            Pause pause =
                    moment -> {
                        waits.add(moment);
                        clock.set(moment);
                    };
            return new Sync(lake, from, options, clock, pause, SyncProgress.SILENT).run(request);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private SyncReport first() {
        return sync(SyncRequest.ALL.since(FROM));
    }

    private List<List<@Nullable Object>> sql(String query) {
        try (Lake lake = Lake.open(home)) {
            return lake.sql(query, 1_000).rows();
        }
    }

    private SnapshotId snapshot() {
        try (Lake lake = Lake.open(home)) {
            return lake.snapshot();
        }
    }

    @Test
    void aFirstSyncFillsTheLakeAndAnotherFindsNothingToDo() {
        SyncReport report = first();

        assertThat(report.isComplete()).isTrue();
        assertThat(sql("SELECT count(DISTINCT time::DATE) FROM bars"))
                .containsExactly(List.of(42L));
        assertThat(sql("SELECT max(time)::DATE FROM bars").getFirst())
                .containsExactly(LocalDate.of(2024, 3, 1));
        assertThat(sql("SELECT DISTINCT adjustment_factor FROM bars ORDER BY 1"))
                .containsExactly(List.of(2.0), List.of(3.0), List.of(4.0));
        assertThat(sql("SELECT count(*) FROM names").getFirst()).containsExactly(40L);
        assertThat(sql("SELECT DISTINCT source FROM series").getFirst()).containsExactly("fake");
        // What is suspended has no bar.
        assertThat(
                        sql(
                                "SELECT count(*) FROM suspensions s JOIN bars b ON s.instrument ="
                                        + " b.instrument AND s.day = b.time::DATE"))
                .containsExactly(List.of(0L));

        SnapshotId before = snapshot();
        int requests = vendor.requests();
        SyncReport again = sync(SyncRequest.ALL);
        assertThat(vendor.requests()).isEqualTo(requests);
        assertThat(again.slices()).isZero();
        assertThat(again.isComplete()).isTrue();
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void theNextEveningOnlyTheNewDayIsFetched() {
        first();
        clock.set("2024-03-04T08:59:59Z");
        assertThat(sync(SyncRequest.ALL).slices()).isZero();

        clock.set("2024-03-04T09:00:00Z");
        int daily = vendor.requests("daily");
        SyncReport report = sync(SyncRequest.ALL);

        assertThat(vendor.requests("daily")).isEqualTo(daily + 1);
        assertThat(vendor.requests("index_weight")).isEqualTo(1);
        assertThat(report.isComplete()).isTrue();
        assertThat(sql("SELECT max(time)::DATE FROM bars").getFirst())
                .containsExactly(LocalDate.of(2024, 3, 4));
    }

    @Test
    void whicheverWayAndInHowManyGroupsItCameTheLakeIsTheSame() {
        first();
        SyncOptions small = new SyncOptions(30, Duration.ofSeconds(60), Duration.ofHours(1), 7, 3);
        Path other = home.resolve("other");
        sync(other, vendor, SyncRequest.ALL.of("stock_basic", "trade_cal").since(FROM), small);
        sync(other, vendor, SyncRequest.ALL.of("adj_factor").since(FROM), small);
        sync(other, vendor, SyncRequest.ALL.since(LocalDate.of(2024, 2, 20)), small);
        sync(other, vendor, SyncRequest.ALL.of("daily", "suspend_d").since(FROM), small);
        sync(other, vendor, SyncRequest.ALL.since(FROM), small);

        try (Lake lake = Lake.open(other);
                Lake mine = Lake.open(home)) {
            assertThat(lake.list()).isEqualTo(mine.list()).isNotEmpty();
            List<InstrumentId> ids = lake.list().stream().map(BarSummary::instrument).toList();
            List<BarColumns> theirs = lake.bars(BarQuery.all(ids, Frequency.DAY));
            List<BarColumns> ours = mine.bars(BarQuery.all(ids, Frequency.DAY));
            for (int i = 0; i < ids.size(); i++) {
                assertThat(theirs.get(i).adjustmentFactor())
                        .containsExactly(ours.get(i).adjustmentFactor());
            }
            assertThat(lake.check().isSound()).isTrue();
        }
    }

    @Test
    void fewInstrumentsAreFetchedOneByOne() {
        sync(
                new SyncRequest(
                        List.of("trade_cal", "daily"),
                        List.of("600003.XSHG", "600004.XSHG"),
                        FROM,
                        null));

        assertThat(vendor.requests("daily")).isEqualTo(2);
        assertThat(sql("SELECT count(DISTINCT instrument) FROM bars").getFirst())
                .containsExactly(2L);
    }

    @Test
    void aSpentQuotaIsWaitedFor() {
        Instant minute = Instant.parse("2024-03-01T11:01:00Z");
        vendor.failing("daily", vendor.until(Kind.QUOTA, "daily", minute));

        assertThat(first().isComplete()).isTrue();
        assertThat(waits).containsExactly(minute);
    }

    @Test
    void aQuotaThatComesBackTomorrowEndsTheDatasetOnly() {
        vendor.failing(
                "daily", vendor.until(Kind.QUOTA, "daily", Instant.parse("2024-03-02T00:00:00Z")));

        SyncReport report = first();

        assertThat(waits).isEmpty();
        assertThat(report.isComplete()).isFalse();
        assertThat(outcome(report, "daily").missing()).isEqualTo(42);
        assertThat(outcome(report, "adj_factor").missing()).isZero();
        assertThat(first().isComplete()).isTrue();
    }

    private static DatasetOutcome outcome(SyncReport report, String dataset) {
        return report.datasets().stream()
                .filter(each -> each.dataset().equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBanStopsTheSourceAndIsRespected() {
        Instant until = Instant.parse("2024-03-01T12:00:00Z");
        vendor.failing("daily", vendor.until(Kind.BANNED, "daily", until));

        SyncReport report = first();
        assertThat(report.stopped()).isNotNull();
        int requests = vendor.requests();
        assertThatThrownBy(this::first)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.sync.still-banned")
                .hasMessageContaining(until.toString());
        assertThat(vendor.requests()).isEqualTo(requests);

        clock.set(until);
        assertThat(first().isComplete()).isTrue();
    }

    @Test
    void aWrongTokenStopsAtOnce() {
        vendor.failing("trade_cal", vendor.failure(Kind.WRONG_TOKEN, "trade_cal"));

        SyncReport report = first();

        assertThat(report.stopped()).isNotNull();
        assertThat(vendor.requests()).isEqualTo(1);
    }

    @Test
    void changedColumnsAreNamedAndOtherDatasetsGoOn() {
        vendor.failing("daily", vendor.failure(Kind.CHANGED_COLUMNS, "daily"));

        SyncReport report = first();

        DatasetOutcome daily = outcome(report, "daily");
        assertThat(daily.missing()).isEqualTo(42);
        assertThat(daily.problems().getFirst().code()).isEqualTo("data.source.changed-columns");
        assertThat(vendor.requests("daily")).isEqualTo(1);
        assertThat(outcome(report, "adj_factor").slices()).isEqualTo(42);
    }

    @Test
    void aSliceThatFailsIsDueAgain() {
        vendor.failing("daily", vendor.failure(Kind.TRUNCATED, "daily"));
        SyncReport report = first();
        assertThat(outcome(report, "daily").missing()).isEqualTo(1);
        assertThat(sql("SELECT min(time)::DATE FROM bars").getFirst())
                .containsExactly(LocalDate.of(2024, 1, 3));

        SyncReport second = first();
        assertThat(outcome(second, "daily").slices()).isEqualTo(1);
        assertThat(second.isComplete()).isTrue();
    }

    @Test
    void halfADayIsNotTakenUntilItIsSaidTwice() {
        LocalDate day = LocalDate.of(2024, 2, 1);
        vendor.halve(day);

        SyncReport report = first();
        assertThat(outcome(report, "daily").problems().getFirst().code())
                .isEqualTo("data.sync.half-a-day");
        assertThat(sql("SELECT count(*) FROM bars WHERE time::DATE = DATE '2024-02-01'"))
                .containsExactly(List.of(0L));

        assertThat(first().isComplete()).isFalse();
        clock.set("2024-03-01T11:30:00Z");
        assertThat(first().isComplete()).isTrue();
        assertThat(sql("SELECT count(*) FROM bars WHERE time::DATE = DATE '2024-02-01'"))
                .doesNotContain(List.of(0L));
    }

    @Test
    void rowsOfAnotherDayAreRefused() {
        vendor.shift(LocalDate.of(2024, 2, 1));

        SyncReport report = first();

        assertThat(outcome(report, "daily").problems().getFirst().toString())
                .contains("data.sync.other-day", "2024-01-31");
    }

    @Test
    void whatAVendorRestatesIsKeptAsADifference() {
        first();
        vendor.restate("600000.XSHG", LocalDate.of(2024, 2, 20), 10.5);
        LocalDate day = LocalDate.of(2024, 2, 20);
        try (Lake lake = Lake.open(home)) {
            Repair.Due due = new Repair(lake, vendor, List.of("daily")).forget(day, day);
            assertThat(due.days()).containsExactly(day);
        }
        int requests = vendor.requests();

        SyncReport report = first();

        assertThat(vendor.requests()).isEqualTo(requests + 1);
        assertThat(report.restated()).isEqualTo(1);
        assertThat(sql("SELECT row_key, column_name, new_value, seen FROM restatements"))
                .containsExactly(
                        List.of(
                                "600000.XSHG 1d 2024-02-20T07:00:00Z",
                                "close",
                                "10.5",
                                LocalDate.of(2024, 3, 1)));
    }

    @Test
    void aSecondSourceIsComparedAndDoesNotMixIn() {
        first();
        SnapshotId before = snapshot();
        FakeVendor second = new FakeVendor("second", 20);
        second.restate("600001.XSHG", LocalDate.of(2024, 2, 20), 10.9);

        sync(home, second, SyncRequest.ALL.of("daily").since(FROM), SyncOptions.DEFAULT);

        assertThat(sql("SELECT source, instrument, column_name, theirs FROM differences"))
                .containsExactly(List.of("second", "600001.XSHG", "close", 10.9));
        assertThat(sql("SELECT count(*) FROM bars WHERE close = 10.9").getFirst())
                .containsExactly(0L);
        assertThat(snapshot()).isNotEqualTo(before);
    }

    @Test
    void aDatasetThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> sync(SyncRequest.ALL.of("dialy")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("dialy")
                .hasMessageContaining("stock_basic, namechange, daily");
    }
}
