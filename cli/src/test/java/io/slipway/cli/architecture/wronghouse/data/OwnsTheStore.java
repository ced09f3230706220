package io.slipway.cli.architecture.wronghouse.data;

import io.slipway.cli.architecture.wronghouse.data.store.Store;

public record OwnsTheStore(Store store) {}
