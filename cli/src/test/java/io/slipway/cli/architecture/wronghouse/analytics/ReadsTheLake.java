package io.slipway.cli.architecture.wronghouse.analytics;

import io.slipway.cli.architecture.wronghouse.data.Lake;

public record ReadsTheLake(Lake lake) {}
