package io.slipway.cli.architecture.wronghouse.feed;

/** Fine in itself. */
public record Replay(long start) {}
