package io.slipway.cli.architecture.wronghouse.cli;

/** Fine in itself. */
public record Console(String prompt) {}
