package io.slipway.data.sample;

import io.slipway.data.BarColumns;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.SymbolScheme;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes generated bars as the files a vendor would send, so that they come in as real ones do. */
final class SyntheticFiles {

    private static final int LOT = 100;
    private static final int THOUSAND = 1_000;

    private SyntheticFiles() {}

    /** One long file as Tushare writes it: volume in lots of 100, amount in thousands of yuan. */
    static Path aShares(Path folder, List<SyntheticStock> stocks) throws IOException {
        Path file = folder.resolve("synthetic-a-shares.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("ts_code,trade_date,open,high,low,close,vol,amount\n");
            for (SyntheticStock stock : stocks) {
                String code = SymbolScheme.TUSHARE.format(stock.instrument().id());
                rows(out, code + ",", stock.bars(), LOT, THOUSAND);
            }
        }
        return file;
    }

    /** A file of one instrument. */
    static Path daily(Path folder, BarColumns bars) throws IOException {
        Path file = folder.resolve(bars.instrument() + "-synthetic.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("date,open,high,low,close,volume,amount\n");
            rows(out, "", bars, 1, 1);
        }
        return file;
    }

    private static void rows(
            BufferedWriter out, String prefix, BarColumns bars, int volumeUnit, int amountUnit)
            throws IOException {
        for (int i = 0; i < bars.size(); i++) {
            LocalDate day = day(bars.time()[i], bars.instrument().venue());
            out.write(prefix);
            out.write(
                    String.join(
                            ",",
                            day.toString().replace("-", ""),
                            Double.toString(bars.open()[i]),
                            Double.toString(bars.high()[i]),
                            Double.toString(bars.low()[i]),
                            Double.toString(bars.close()[i]),
                            Double.toString(bars.volume()[i] / volumeUnit),
                            Double.toString(bars.amount()[i] / amountUnit)));
            out.write('\n');
        }
    }

    static Path actions(Path folder, SyntheticStock stock) throws IOException {
        Path file = folder.resolve(stock.instrument().id() + "-actions.csv");
        Venue venue = stock.instrument().id().venue();
        StringBuilder text = new StringBuilder("date,kind,value\n");
        for (CorporateAction action : stock.actions()) {
            String kind = action.type() == CorporateAction.Type.SPLIT ? "split" : "dividend";
            text.append(day(action.eventTime(), venue)).append(',').append(kind).append(',');
            text.append(action.value()).append('\n');
        }
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static LocalDate day(long time, Venue venue) {
        ZoneId zone = Calendars.zone(venue);
        return Times.instant(time).atZone(zone).toLocalDate();
    }
}
