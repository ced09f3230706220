package io.slipway.cli.architecture.wronghouse.model;

import io.slipway.cli.architecture.wronghouse.trading.Order;

/** The ground floor must not look upstairs. */
public record Upstairs(Order order) {}
