package io.slipway.data.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the result of a query as it comes. */
public interface SqlRows {

    /** Called once, before the first row. */
    void columns(List<SqlColumn> columns);

    /**
     * One row, a value per column: null, {@link Boolean}, {@link Long}, {@link
     * java.math.BigInteger}, {@link Double}, {@link java.math.BigDecimal}, {@link
     * java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.LocalDateTime}, {@link
     * java.time.Instant} or, for everything else, {@link String}.
     *
     * @return whether more rows are wanted
     */
    boolean row(List<@Nullable Object> values);
}
