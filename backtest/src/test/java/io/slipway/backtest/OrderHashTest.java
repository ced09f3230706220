package io.slipway.backtest;

import static io.slipway.backtest.Samples.AAPL;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.model.Contingency;
import io.slipway.model.Fill;
import io.slipway.model.Money;
import io.slipway.model.OrderId;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/ORDER-HASH.md} to its word. */
class OrderHashTest {

    private static final Quantity TEN = Quantity.of(10);
    private static final long FIRST = 1_577_998_800_000_000_000L;
    private static final long SECOND = 1_578_085_200_000_000_000L;

    private static final List<OrderOutcome> ORDERS =
            List.of(
                    outcome(1, OrderTerms.market(AAPL, Side.BUY, TEN), FIRST, Status.FILLED, TEN),
                    outcome(
                            2,
                            OrderTerms.of(
                                    AAPL, Side.SELL, TEN, new OrderType.Limit(Price.of("110.50"))),
                            SECOND,
                            Status.WORKING,
                            Quantity.ZERO));

    private static final List<Fill> FILLS =
            List.of(
                    new Fill(
                            1,
                            OrderId.of(1),
                            AAPL,
                            Side.BUY,
                            TEN,
                            Price.of("102.00"),
                            Money.parse("1.00USD"),
                            SECOND,
                            Fill.Liquidity.TAKER));

    private static OrderOutcome outcome(
            long id, OrderTerms terms, long submitted, Status status, Quantity filled) {
        return new OrderOutcome(
                OrderId.of(id),
                terms,
                OrderId.of(id),
                Contingency.NONE,
                submitted,
                status,
                filled,
                null,
                submitted,
                null);
    }

    @Test
    void the_documents_example_is_true() throws IOException {
        assertThat(OrderHash.lines(ORDERS, FILLS)).isEqualTo(example("lines"));
        assertThat(OrderHash.of(ORDERS, FILLS)).isEqualTo(example("hash").strip());
        assertThat(Hashes.sha256(example("lines").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(example("hash").strip());
    }

    @Test
    void everything_in_the_lines_is_in_the_files() {
        RunResult result = Samples.run(Samples.fiveDays(), "");

        assertThat(OrderHash.of(result.orders(), result.fills()))
                .isEqualTo(result.identity().orderHash());
        assertThat(RunTables.ORDERS.keySet())
                .contains(
                        "order",
                        "group",
                        "instrument",
                        "side",
                        "quantity",
                        "type",
                        "trigger",
                        "limit",
                        "timeInForce",
                        "submitted",
                        "status");
    }

    /** Made with sha256sum of nothing. */
    @Test
    void a_run_without_orders_has_the_hash_of_nothing() {
        assertThat(OrderHash.of(List.of(), List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static String example(String name) throws IOException {
        String document = Files.readString(Path.of("..", "docs", "ORDER-HASH.md"));
        String opening = "<!-- example: " + name + " -->\n```\n";
        int from = document.indexOf(opening) + opening.length();
        return document.substring(from, document.indexOf("```", from));
    }
}
