package io.slipway.cli.architecture.wronghouse.trading;

import io.slipway.cli.architecture.wronghouse.data.Lake;

public record ReadsTheLake(Lake lake) {}
