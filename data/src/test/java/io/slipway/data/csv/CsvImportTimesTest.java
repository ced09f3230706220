package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** When rows happened: dates, zones, openings and closings. */
class CsvImportTimesTest extends ImportFixture {

    @Test
    void dayAndMonthAreToldApartByTheData() throws IOException {
        String header = "date,open,high,low,close\n";
        Path european = file("a.csv", header + "31/01/2024,1,2,1,2\n01/02/2024,1,2,1,2\n");
        Path american = file("b.csv", header + "01/31/2024,1,2,1,2\n02/01/2024,1,2,1,2\n");
        load(european, DAILY);
        assertThat(times(SPY, Frequency.DAY))
                .containsExactly("2024-01-31T21:00:00Z", "2024-02-01T21:00:00Z");
        InstrumentId qqq = InstrumentId.of("QQQ.XNAS");
        load(american, ImportOptions.of(Frequency.DAY, qqq));
        assertThat(times(qqq, Frequency.DAY))
                .containsExactly("2024-01-31T21:00:00Z", "2024-02-01T21:00:00Z");
    }

    @Test
    void whereDayAndMonthCannotBeToldApartItSaysSo() throws IOException {
        Path file =
                file("a.csv", "date,open,high,low,close\n02/01/2024,1,2,1,2\n03/01/2024,1,2,1,2\n");
        ImportResult result = load(file, DAILY);
        assertThat(result.understandings().getFirst().notes().toString())
                .contains("data.import.note.ambiguous-date");
        ImportResult chosen = load(file, DAILY.withDateForm(DateForm.MONTH_FIRST));
        assertThat(chosen.understandings().getFirst().format().dateForm())
                .isEqualTo(DateForm.MONTH_FIRST);
        assertThat(times(SPY, Frequency.DAY))
                .contains("2024-02-01T21:00:00Z", "2024-03-01T21:00:00Z");
    }

    @Test
    void minutesStampedAtTheirOpeningAreMovedToTheirClose() throws IOException {
        Path file =
                file(
                        "spy.csv",
                        """
                        datetime,open,high,low,close,volume
                        2024-07-02 09:30:00,1,2,1,2,3
                        2024-07-02 09:31:00,1,2,1,2,3
                        2024-07-02 15:59:00,1,2,1,2,3
                        """);
        ImportResult result = load(file, ImportOptions.of(Frequency.MINUTE, SPY));
        assertThat(result.understandings().getFirst().stamp()).isEqualTo(Stamp.OPEN);
        assertThat(times(SPY, Frequency.MINUTE))
                .containsExactly(
                        "2024-07-02T13:31:00Z", "2024-07-02T13:32:00Z", "2024-07-02T20:00:00Z");
    }

    @Test
    void barsOnDaysWhenTheVenueWasClosedAreCountedAndNamed() throws IOException {
        // Martin Luther King's day, a Saturday, and a day after it.
        Path file =
                file(
                        "spy.csv",
                        """
                        date,open,high,low,close,volume
                        2024-01-15,1,2,1,2,3
                        2024-01-20,1,2,1,2,3
                        2024-01-22,1,2,1,2,3
                        """);
        ImportResult result = load(file, DAILY);
        assertThat(result.imported()).isEqualTo(3);
        assertThat(result.understandings().getFirst().notes())
                .filteredOn(note -> note.code().equals("data.import.note.closed-days"))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.arguments())
                                .containsEntry("venue", "ARCX")
                                .containsEntry("count", "2")
                                .containsEntry("days", "2024-01-15, 2024-01-20"));
    }

    @Test
    void chineseMinutesAreStampedAtTheirClose() throws IOException {
        Path file =
                file(
                        "m.csv",
                        """
                        日期,时间,开盘,最高,最低,收盘,成交量
                        20240702,0931,1,2,1,2,3
                        20240702,1500,1,2,1,2,3
                        """);
        ImportResult result = load(file, ImportOptions.of(Frequency.MINUTE, MOUTAI));
        assertThat(result.understandings().getFirst().stamp()).isEqualTo(Stamp.CLOSE);
        assertThat(times(MOUTAI, Frequency.MINUTE))
                .containsExactly("2024-07-02T01:31:00Z", "2024-07-02T07:00:00Z");
    }

    @Test
    void hoursEndWithTheSessionAtTheLatest() throws IOException {
        Path file =
                file(
                        "spy.csv",
                        """
                        datetime,open,high,low,close,volume
                        2024-07-02T09:30:00-04:00,1,2,1,2,3
                        2024-07-02T15:30:00-04:00,1,2,1,2,3
                        """);
        load(file, ImportOptions.of(Frequency.of("1h"), SPY));
        assertThat(times(SPY, Frequency.of("1h")))
                .containsExactly("2024-07-02T14:30:00Z", "2024-07-02T20:00:00Z");
    }

    @Test
    void zoneAndStampCanBeSaid() throws IOException {
        Path file = file("spy.csv", "time,open,high,low,close\n2024-07-02 13:31,1,2,1,2\n");
        ImportOptions options =
                ImportOptions.of(Frequency.MINUTE, SPY)
                        .withZone(java.time.ZoneId.of("UTC"))
                        .withStamp(Stamp.CLOSE);
        load(file, options);
        assertThat(times(SPY, Frequency.MINUTE)).containsExactly("2024-07-02T13:31:00Z");
    }

    @Test
    void klinesOfAnExchangeInEpochMillis() throws IOException {
        Path file =
                file(
                        "BTCUSDT.csv",
                        """
                        open_time,open,high,low,close,volume,close_time,quote_volume,count
                        1704067200000,42283.58,42554.57,42261.02,42475.23,1271.68108,1704070799999,53957248.97,47134
                        1704070800000,42475.23,42775.00,42431.65,42613.56,1196.37856,1704074399999,50984767.24,47396
                        """);
        InstrumentId btc = InstrumentId.of("BTCUSDT.BINANCE");
        ImportResult result = load(file, ImportOptions.of(Frequency.of("1h"), btc));
        assertThat(result.understandings().getFirst().format().dateForm())
                .isEqualTo(DateForm.EPOCH_MILLIS);
        assertThat(times(btc, Frequency.of("1h")))
                .containsExactly("2024-01-01T01:00:00Z", "2024-01-01T02:00:00Z");
        assertThat(bars(btc, Frequency.of("1h")).amount())
                .containsExactly(53957248.97, 50984767.24);
    }
}
