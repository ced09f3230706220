package io.slipway.data.csv;

import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits and cash dividends of one instrument, read from a small file with the columns {@code
 * date}, {@code kind} and {@code value}.
 *
 * @param actions in the file's order
 * @param quarantine the rows set aside
 */
record ActionFile(List<CorporateAction> actions, Quarantine quarantine) {

    private static final Set<String> DATE =
            Set.of("date", "exdate", "exday", "日期", "除权日", "除权除息日", "除息日");
    private static final Set<String> KIND = Set.of("kind", "type", "action", "类型", "类别");
    private static final Set<String> VALUE = Set.of("value", "ratio", "amount", "数值", "值");

    private record Fields(int date, int kind, int value) {}

    static ActionFile read(Path path, InstrumentId instrument, ImportOptions options) {
        CsvSample sample = CsvSample.whole(path, options.encoding());
        Character chosen = options.delimiter();
        char guessed = DelimiterGuess.of(sample.head());
        char delimiter = chosen != null ? chosen : guessed == DelimiterGuess.NONE ? ',' : guessed;
        List<List<String>> rows =
                sample.head().stream().map(line -> CsvLine.split(line, delimiter)).toList();
        Fields fields = fields(sample, rows.getFirst());
        ZoneId zone = options.zone() != null ? options.zone() : Calendars.zone(instrument.venue());
        DateForm form = dateForm(rows, fields, options);
        Quarantine quarantine = new Quarantine();
        List<CorporateAction> actions = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            if (sample.head().get(i).isBlank() || sample.head().get(i).startsWith("#")) {
                continue;
            }
            Row row = Row.of(rows.get(i), fields, form);
            BadRowReason reason = row.reason();
            if (reason == null && !seen.add(List.of(row.day(), String.valueOf(row.type())))) {
                reason = BadRowReason.DUPLICATE_TIME;
            }
            if (reason == null) {
                actions.add(row.action(instrument, zone));
            } else {
                quarantine.add(new BadRow(sample.file(), i + 1L, reason, sample.head().get(i)));
            }
        }
        if (actions.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            "data.import.no-good-row",
                            "file",
                            sample.file(),
                            "rows",
                            quarantine.count()));
        }
        return new ActionFile(actions, quarantine);
    }

    private static Fields fields(CsvSample sample, List<String> header) {
        int date = field(header, DATE);
        int kind = field(header, KIND);
        int value = field(header, VALUE);
        if (date < 0 || kind < 0 || value < 0) {
            throw new ProblemException(
                    Problem.of(
                            "data.import.action-columns",
                            "file",
                            sample.file(),
                            "columns",
                            String.join(", ", header)));
        }
        return new Fields(date, kind, value);
    }

    private static int field(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(HeaderNames.plain(header.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static DateForm dateForm(
            List<List<String>> rows, Fields fields, ImportOptions options) {
        DateForm chosen = options.dateForm();
        if (chosen != null) {
            return chosen;
        }
        List<String> dates = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > fields.date()) {
                dates.add(row.get(fields.date()).strip());
            }
        }
        return DateGuess.of(dates, true, new ArrayList<>());
    }

    /** A row, or the reason why it is none. */
    private record Row(
            LocalDate day,
            CorporateAction.@Nullable Type type,
            Decimal value,
            @Nullable BadRowReason reason) {

        static Row of(List<String> row, Fields fields, DateForm form) {
            if (row.size() <= Math.max(fields.date(), Math.max(fields.kind(), fields.value()))) {
                return bad(BadRowReason.WRONG_FIELD_COUNT);
            }
            DateTimeText date = new DateTimeText('\n', form);
            if (!date.parse(row.get(fields.date()))) {
                return bad(BadRowReason.UNPARSABLE_DATE);
            }
            CorporateAction.Type type = type(row.get(fields.kind()));
            if (type == null) {
                return bad(BadRowReason.UNKNOWN_KIND);
            }
            try {
                Decimal value = Decimal.parse(row.get(fields.value()).strip());
                LocalDate day = LocalDate.ofEpochDay(date.epochDay());
                BadRowReason reason = value.isPositive() ? null : BadRowReason.NON_POSITIVE_VALUE;
                return new Row(day, type, value, reason);
            } catch (IllegalArgumentException e) {
                return bad(BadRowReason.UNPARSABLE_NUMBER);
            }
        }

        private static Row bad(BadRowReason reason) {
            return new Row(LocalDate.EPOCH, null, Decimal.ONE, reason);
        }

        private static CorporateAction.@Nullable Type type(String text) {
            return switch (HeaderNames.plain(text).toLowerCase(Locale.ROOT)) {
                case "split", "bonus", "拆股", "拆分", "送股", "转增", "送转" -> CorporateAction.Type.SPLIT;
                case "dividend", "cashdividend", "cash", "分红", "派息", "现金分红" ->
                        CorporateAction.Type.CASH_DIVIDEND;
                default -> null;
            };
        }

        /**
         * The ex-day begins at midnight of the venue; nobody said when the action was announced.
         */
        CorporateAction action(InstrumentId instrument, ZoneId zone) {
            if (type == null) {
                throw new IllegalStateException("a bad row is no action");
            }
            long start = Times.epochNanos(day.atStartOfDay(zone).toInstant());
            return new CorporateAction(instrument, type, value, start, start);
        }
    }
}
