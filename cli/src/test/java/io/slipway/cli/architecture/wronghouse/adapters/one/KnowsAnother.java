package io.slipway.cli.architecture.wronghouse.adapters.one;

import io.slipway.cli.architecture.wronghouse.adapters.two.Another;

public record KnowsAnother(Another other) {}
