package io.slipway.data.sync;

import io.slipway.data.source.Cut;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.store.Lake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how up to date a source's datasets are, without asking the source. */
public final class SyncStatus {

    private SyncStatus() {}

    /** Every dataset of the source, in its order. */
    public static List<DatasetStatus> of(
            Lake lake, DataSource source, SyncOptions options, Clock clock) {
        Coverage coverage = Coverage.of(source.name(), lake);
        SourceCalendar calendar = SourceCalendar.of(source.venue(), lake);
        SyncLog log = SyncLog.open(lake.folder(), source.name());
        List<DatasetStatus> statuses = new ArrayList<>();
        for (Dataset dataset : source.datasets()) {
            String name = dataset.name();
            LocalDate published = calendar.newestPublished(dataset.publication(), clock.instant());
            LocalDate newest = coverage.last(name);
            int lag = lag(calendar, newest, published);
            int allowed = isRefreshed(dataset) ? options.refreshDays() : 0;
            statuses.add(
                    new DatasetStatus(
                            source.name(),
                            name,
                            dataset.title(),
                            coverage.slices(name),
                            coverage.rows(name),
                            newest,
                            published,
                            lag,
                            lag > allowed,
                            score(dataset, coverage, calendar, published),
                            time(log, name + ".succeeded"),
                            time(log, name + ".failed"),
                            log.text(name + ".failure").orElse("")));
        }
        return statuses;
    }

    private static @Nullable Instant time(SyncLog log, String key) {
        return log.time(key).orElse(null);
    }

    private static boolean isRefreshed(Dataset dataset) {
        return dataset.cuts().equals(Set.of(Cut.BY_INSTRUMENT));
    }

    private static int lag(
            SourceCalendar calendar, @Nullable LocalDate newest, @Nullable LocalDate published) {
        if (newest == null) {
            return -1;
        }
        return published == null || !newest.isBefore(published)
                ? 0
                : calendar.tradingDays(newest.plusDays(1), published).size();
    }

    private static double score(
            Dataset dataset,
            Coverage coverage,
            SourceCalendar calendar,
            @Nullable LocalDate published) {
        var days = coverage.of(dataset.name(), "");
        if (coverage.slices(dataset.name()) == 0) {
            return 0;
        }
        if (!dataset.cuts().contains(Cut.BY_DAY) || days.isEmpty() || published == null) {
            return 1;
        }
        List<LocalDate> expected = calendar.tradingDays(days.firstKey(), published);
        long there = expected.stream().filter(days::containsKey).count();
        return expected.isEmpty() ? 1 : (double) there / expected.size();
    }
}
