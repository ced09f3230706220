package io.slipway.cli.architecture.wronghouse.market;

import io.slipway.cli.architecture.wronghouse.feed.Replay;

public record PullsEvents(Replay replay) {}
