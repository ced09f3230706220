package io.slipway.cli.architecture.wronghouse.market;

/** Fine in itself. */
public record Venue(String name) {}
