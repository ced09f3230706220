package io.slipway.data.store;

/**
 * A column of a query's result.
 *
 * @param name as the query calls it
 * @param type DuckDB's name of its type, such as {@code DOUBLE} or {@code TIMESTAMP WITH TIME ZONE}
 */
public record SqlColumn(String name, String type) {}
