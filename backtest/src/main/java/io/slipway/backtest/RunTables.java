package io.slipway.backtest;

import static io.slipway.backtest.CsvTable.DATE;
import static io.slipway.backtest.CsvTable.DECIMAL;
import static io.slipway.backtest.CsvTable.NUMBER;
import static io.slipway.backtest.CsvTable.TEXT;
import static io.slipway.backtest.CsvTable.TIME;
import static io.slipway.backtest.CsvTable.WHOLE;

import io.slipway.model.CashMovement;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Lot;
import io.slipway.model.Messages;
import io.slipway.model.Money;
import io.slipway.model.OrderTerms;
import io.slipway.model.Problem;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The tables of a run and how they are written. */
final class RunTables {

    static final SequencedMap<String, String> ORDERS =
            CsvTable.columns(
                    "order",
                    WHOLE,
                    "group",
                    WHOLE,
                    "contingency",
                    TEXT,
                    "instrument",
                    TEXT,
                    "side",
                    TEXT,
                    "quantity",
                    DECIMAL,
                    "type",
                    TEXT,
                    "trigger",
                    DECIMAL,
                    "limit",
                    DECIMAL,
                    "timeInForce",
                    TEXT,
                    "tag",
                    TEXT,
                    "submitted",
                    TIME,
                    "status",
                    TEXT,
                    "filled",
                    DECIMAL,
                    "averagePrice",
                    DECIMAL,
                    "finished",
                    TIME,
                    "reasonCode",
                    TEXT,
                    "reason",
                    TEXT);

    static final SequencedMap<String, String> FILLS =
            CsvTable.columns(
                    "fill",
                    WHOLE,
                    "order",
                    WHOLE,
                    "instrument",
                    TEXT,
                    "side",
                    TEXT,
                    "quantity",
                    DECIMAL,
                    "price",
                    DECIMAL,
                    "fee",
                    DECIMAL,
                    "currency",
                    TEXT,
                    "time",
                    TIME,
                    "liquidity",
                    TEXT,
                    "amount",
                    DECIMAL);

    static final SequencedMap<String, String> CASH =
            CsvTable.columns(
                    "time",
                    TIME,
                    "kind",
                    TEXT,
                    "instrument",
                    TEXT,
                    "quantity",
                    DECIMAL,
                    "perUnit",
                    DECIMAL,
                    "amount",
                    DECIMAL,
                    "currency",
                    TEXT);

    static final SequencedMap<String, String> TRADES =
            CsvTable.columns(
                    "instrument",
                    TEXT,
                    "side",
                    TEXT,
                    "quantity",
                    DECIMAL,
                    "entryTime",
                    TIME,
                    "entryPrice",
                    DECIMAL,
                    "exitTime",
                    TIME,
                    "exitPrice",
                    DECIMAL,
                    "profit",
                    DECIMAL,
                    "fees",
                    DECIMAL,
                    "currency",
                    TEXT);

    static final SequencedMap<String, String> POSITIONS =
            CsvTable.columns(
                    "instrument",
                    TEXT,
                    "quantity",
                    DECIMAL,
                    "opened",
                    TIME,
                    "lots",
                    WHOLE,
                    "lastPrice",
                    NUMBER,
                    "value",
                    DECIMAL,
                    "unrealizedProfit",
                    DECIMAL,
                    "currency",
                    TEXT);

    static final SequencedMap<String, String> EQUITY =
            CsvTable.columns(
                    "time",
                    TIME,
                    "equity",
                    DECIMAL,
                    "cash",
                    DECIMAL,
                    "longValue",
                    DECIMAL,
                    "shortValue",
                    DECIMAL);

    static final SequencedMap<String, String> RETURNS =
            CsvTable.columns("date", DATE, "equity", DECIMAL, "return", NUMBER);

    private final RunResult result;
    private final Path folder;
    private final int digits;
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Messages english = Messages.in(Messages.Language.EN);
    private final SequencedMap<String, SequencedMap<String, String>> written =
            new LinkedHashMap<>();

    RunTables(RunResult result, Path folder) {
        this.result = result;
        this.folder = folder;
        this.digits = result.initialCash().currency().digits();
        result.instruments().forEach(each -> instruments.put(each.id(), each));
    }

    /** Writes every table; gives their names and columns. */
    SequencedMap<String, SequencedMap<String, String>> write() throws IOException {
        orders();
        fills();
        cash();
        trades();
        positions();
        equity();
        returns();
        return written;
    }

    private CsvTable table(String name, SequencedMap<String, String> columns) throws IOException {
        written.put(name, columns);
        return CsvTable.create(folder.resolve(name + ".csv"), columns);
    }

    private void orders() throws IOException {
        try (CsvTable table = table("orders", ORDERS)) {
            for (OrderOutcome order : result.orders()) {
                OrderTerms terms = order.terms();
                table.text(order.id()).text(order.groupId()).text(order.contingency());
                table.text(terms.instrument()).text(terms.side()).text(terms.quantity());
                table.text(OrderHash.typeName(terms.type())).text(OrderHash.trigger(terms.type()));
                table.text(OrderHash.limit(terms.type())).text(terms.timeInForce());
                table.text(terms.tag()).time(order.submittedTime());
                table.text(order.status().name()).text(order.filled()).text(order.averagePrice());
                boolean isOpen = order.finishedTime() == OrderOutcome.STILL_OPEN;
                (isOpen ? table.text(null) : table.time(order.finishedTime()))
                        .text(order.reason() == null ? null : order.reason().code())
                        .text(sentence(order.reason()));
                table.endRow();
            }
        }
    }

    /** Files are the same whatever language they are read in, so reasons are in English. */
    private @Nullable String sentence(@Nullable Problem reason) {
        return reason == null ? null : english.text(reason);
    }

    private void fills() throws IOException {
        try (CsvTable table = table("fills", FILLS)) {
            for (Fill fill : result.fills()) {
                table.whole(fill.sequence()).text(fill.order()).text(fill.instrument());
                table.text(fill.side()).text(fill.quantity()).text(fill.price());
                table.text(fill.fee().amount()).text(fill.fee().currency()).time(fill.time());
                table.text(fill.liquidity()).text(amount(fill).amount()).endRow();
            }
        }
    }

    /** What a fill did to the cash, before its fee: negative for what was bought. */
    private Money amount(Fill fill) {
        Instrument instrument = instruments.get(fill.instrument());
        if (instrument == null) {
            throw new IllegalStateException(fill.instrument() + " is none of the run's");
        }
        Money worth = instrument.notional(fill.price(), fill.quantity());
        return fill.side() == Side.BUY ? worth.negated() : worth;
    }

    private void cash() throws IOException {
        try (CsvTable table = table("cash", CASH)) {
            for (CashMovement movement : result.ledger().movements()) {
                table.time(movement.time()).text(movement.kind()).text(movement.instrument());
                table.text(movement.quantity()).text(movement.perUnit());
                table.text(movement.amount().amount()).text(movement.amount().currency());
                table.endRow();
            }
        }
    }

    private void trades() throws IOException {
        try (CsvTable table = table("trades", TRADES)) {
            for (RoundTrip trade : result.trades()) {
                table.text(trade.instrument()).text(trade.side()).text(trade.quantity());
                table.time(trade.entryTime()).text(trade.entryPrice());
                table.time(trade.exitTime()).text(trade.exitPrice());
                table.text(trade.profit().amount()).text(trade.fees().amount());
                table.text(trade.profit().currency()).endRow();
            }
        }
    }

    private void positions() throws IOException {
        try (CsvTable table = table("positions", POSITIONS)) {
            for (HeldPosition held : result.positions()) {
                Lot oldest = held.position().lots().getFirst();
                table.text(held.position().instrument()).text(held.position().quantity());
                table.time(oldest.time()).whole(held.position().lots().size());
                table.number(held.lastPrice()).text(held.value().amount());
                table.text(held.unrealizedProfit().amount());
                table.text(held.value().currency()).endRow();
            }
        }
    }

    private void equity() throws IOException {
        EquityCurve curve = result.equity();
        double[] cash = curve.cash();
        double[] longValue = curve.longValue();
        double[] shortValue = curve.shortValue();
        try (CsvTable table = table("equity", EQUITY)) {
            for (int i = 0; i < curve.size(); i++) {
                table.time(curve.time()[i]).fixed(curve.equity()[i], digits);
                table.fixed(cash[i], digits).fixed(longValue[i], digits);
                table.fixed(shortValue[i], digits).endRow();
            }
        }
    }

    private void returns() throws IOException {
        DailySeries daily = result.daily();
        double[] benchmark = daily.benchmark();
        SequencedMap<String, String> columns = new LinkedHashMap<>(RETURNS);
        if (benchmark != null) {
            columns.put("benchmark", NUMBER);
        }
        try (CsvTable table = table("returns", columns)) {
            for (int i = 0; i < daily.size(); i++) {
                table.text(daily.day(i)).fixed(daily.equity()[i], digits);
                table.number(daily.returns()[i]);
                if (benchmark != null) {
                    table.number(benchmark[i]);
                }
                table.endRow();
            }
        }
    }
}
