package io.slipway.data.csv;

import java.util.List;
import java.util.Locale;

/**
 * What a column of a price file can mean, and the headers that say so, the surest first. Headers
 * are compared without case, blanks, punctuation and units in brackets.
 */
public enum CsvColumn {
    /** Date, or date and time, of the bar. */
    TIME(
            "datetime timestamp tradedate tradingdate date tradingday day time tradetime bartime dt ts"
                    + " opentime closetime candletime eob bob datum index 交易日期 日期 日期时间 交易日 交易时间"
                    + " 时间戳 时间 开盘时间 收盘时间"),
    /** Time of day, where it has a column of its own beside the date. */
    CLOCK("time tradetime clock 时间 交易时间"),
    SYMBOL(
            "tscode symbol ticker orderbookid instrument instrumentid code stockcode secucode windcode"
                    + " security stkcd sym tic 证券代码 股票代码 合约代码 代码 合约 标的"),
    OPEN("open openprice openingprice firstprice o 开盘价 开盘 今开 今开盘 eröffnung erster"),
    HIGH("high highprice highest max h 最高价 最高 hoch tageshoch"),
    LOW("low lowprice lowest min l 最低价 最低 tief tagestief"),
    CLOSE(
            "close closeprice closingprice closelast last lastprice price c settle nav value 收盘价 收盘 今收"
                    + " 最新价 单位净值 schluss schlusskurs letzter"),
    VOLUME(
            "volume vol v basevolume tradevolume volumetraded quantity qty 成交量 成交股数 总手 tickvol tickvolume"
                    + " volumen stück"),
    AMOUNT(
            "amount amt totalturnover turnovervalue quotevolume quoteassetvolume dollarvolume money"
                    + " turnover 成交额 成交金额 金额 umsatz"),
    VWAP("vwap avgprice averageprice wap average weightedaverage 均价 成交均价 加权均价"),
    ADJUSTED_CLOSE(
            "adjclose adjustedclose adjustedprice closeadj adjcloseprice 复权收盘价 后复权收盘价 前复权收盘价"),
    FACTOR("factor adjfactor adjustfactor adjustmentfactor cumadjfactor exfactor 复权因子 后复权因子");

    private final String headers;

    CsvColumn(String headers) {
        this.headers = headers;
    }

    List<String> headers() {
        return List.of(headers.split(" "));
    }

    boolean isNumber() {
        return this != TIME && this != CLOCK && this != SYMBOL;
    }

    /**
     * Reads the name options use, such as {@code time} or {@code adjusted-close}.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static CsvColumn parse(String text) {
        for (CsvColumn column : values()) {
            if (column.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        throw new IllegalArgumentException(
                "a column is one of " + List.of(values()) + ", not '" + text + "'");
    }

    /** Lower case with hyphens, as options write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
