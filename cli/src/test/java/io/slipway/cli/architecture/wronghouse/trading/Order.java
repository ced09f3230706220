package io.slipway.cli.architecture.wronghouse.trading;

/** Fine in itself; its room is the wrong one for model. */
public record Order(long id) {}
