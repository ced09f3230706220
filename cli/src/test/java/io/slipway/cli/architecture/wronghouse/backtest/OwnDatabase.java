package io.slipway.cli.architecture.wronghouse.backtest;

import org.duckdb.DuckDBConnection;

public record OwnDatabase(DuckDBConnection connection) {}
