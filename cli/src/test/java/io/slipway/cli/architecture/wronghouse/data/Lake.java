package io.slipway.cli.architecture.wronghouse.data;

/** Fine in itself. */
public record Lake(String folder) {}
