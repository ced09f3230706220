package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeTextTest {

    private static DateTimeText read(String text, DateForm form) {
        DateTimeText date = new DateTimeText('|', form);
        byte[] line = (text + "|" + "x".repeat(40) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(date.read(line, 0)).as(text).isTrue();
        assertThat(line[date.end()]).isEqualTo((byte) '|');
        return date;
    }

    @Property
    void everyDateOfThreeCenturies(@ForAll @IntRange(min = -70_000, max = 100_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (String pattern :
                new String[] {"yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日"}) {
            String text = date.format(DateTimeFormatter.ofPattern(pattern));
            DateTimeText read = read(text, DateForm.YEAR_FIRST);
            assertThat(read.epochDay()).as(text).isEqualTo(day);
            assertThat(read.nanoOfDay()).isEqualTo(DateTimeText.NO_TIME);
        }
        String german = date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        assertThat(read(german, DateForm.DAY_FIRST).epochDay()).isEqualTo(day);
        String american = date.format(DateTimeFormatter.ofPattern("M/d/yyyy"));
        assertThat(read(american, DateForm.MONTH_FIRST).epochDay()).isEqualTo(day);
    }

    @Property
    void everySecondInEveryForm(
            @ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        for (String pattern :
                new String[] {
                    "yyyy-MM-dd HH:mm:ss",
                    "yyyy-MM-dd'T'HH:mm:ss",
                    "yyyyMMddHHmmss",
                    "yyyyMMdd HH:mm:ss"
                }) {
            String text = time.format(DateTimeFormatter.ofPattern(pattern));
            DateTimeText read = read(text, DateForm.YEAR_FIRST);
            assertThat(read.epochDay()).isEqualTo((int) time.toLocalDate().toEpochDay());
            assertThat(read.nanoOfDay()).as(text).isEqualTo(time.toLocalTime().toNanoOfDay());
        }
        DateTimeText epoch = read(Long.toString(second), DateForm.EPOCH_SECONDS);
        assertThat(epoch.epochDay() * 86_400L + epoch.nanoOfDay() / 1_000_000_000L)
                .isEqualTo(second);
        assertThat(epoch.offsetSeconds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T09:30:00.123456789Z, ymd, 2024-01-31, 09:30:00.123456789, 0",
        "2024-01-31 09:30:00-05:00, ymd, 2024-01-31, 09:30, -18000",
        "2024-01-31 09:30:00+0800, ymd, 2024-01-31, 09:30, 28800",
        "2024-1-31 9:30, ymd, 2024-01-31, 09:30, ",
        "20240131 0930, ymd, 2024-01-31, 09:30, ",
        "20240131093500000, ymd, 2024-01-31, 09:35, ",
        "2024.01.31 09:30, ymd, 2024-01-31, 09:30, ",
        "31.01.2024 09:30:15, dmy, 2024-01-31, 09:30:15, ",
        "31/1/24, dmy, 2024-01-31, , ",
        "31-Jan-2024, dmy, 2024-01-31, , ",
        "01/31/2024 3:30:00 PM, mdy, 2024-01-31, 15:30, ",
        "1/31/2024 12:05 AM, mdy, 2024-01-31, 00:05, ",
        "'Jan 31, 2024', mdy, 2024-01-31, , ",
        "2024-01-31 24:00, ymd, 2024-01-31, 24, ",
        "1706693400000, epoch-ms, 2024-01-31, 09:30, 0",
        "1706693400.0, epoch-s, 2024-01-31, 09:30, 0",
        "1706693400000000000, epoch-ns, 2024-01-31, 09:30, 0"
    })
    void readsWhatVendorsWrite(
            String text, String form, LocalDate date, String time, Integer offset) {
        DateTimeText read = read(text, DateForm.parse(form));
        assertThat(LocalDate.ofEpochDay(read.epochDay())).isEqualTo(date);
        long expected =
                time == null
                        ? DateTimeText.NO_TIME
                        : time.equals("24")
                                ? 86_400_000_000_000L
                                : LocalTime.parse(time).toNanoOfDay();
        assertThat(read.nanoOfDay()).isEqualTo(expected);
        assertThat(read.offsetSeconds())
                .isEqualTo(offset == null ? DateTimeText.NO_OFFSET : offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "20240132",
                "202401",
                "garbage",
                "2024-01-31 25:00",
                "2024-01-31 09:60",
                "2024-01-31x",
                "1500-01-01",
                "2024--01-01",
                "2024-01-31 09:30:00 EST",
                "2024-01-31 24:01",
                ""
            })
    void refusesWhatIsNoDate(String text) {
        DateTimeText date = new DateTimeText('|', DateForm.YEAR_FIRST);
        assertThat(date.read((text + "|\n").getBytes(StandardCharsets.UTF_8), 0)).isFalse();
    }

    @Property(tries = 5_000)
    void anyTextIsReadOrRefused(@ForAll String text) {
        for (DateForm form : DateForm.values()) {
            new DateTimeText('|', form).parse(text);
        }
        DateTimeScan.clock(text);
    }
}
