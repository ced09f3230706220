package io.slipway.cli.architecture.wronghouse.trading;

import io.slipway.cli.architecture.wronghouse.market.Venue;

public record KnowsTheVenue(Venue venue) {}
