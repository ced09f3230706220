package io.slipway.cli.architecture.wronghouse.data.store;

import io.slipway.cli.architecture.wronghouse.data.Lake;

public record Store(Lake lake) {}
