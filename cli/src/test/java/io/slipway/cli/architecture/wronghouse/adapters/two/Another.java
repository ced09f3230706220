package io.slipway.cli.architecture.wronghouse.adapters.two;

/** Fine in itself. */
public record Another(String name) {}
