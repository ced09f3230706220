package io.slipway.cli.architecture.wronghouse.strategies;

import io.slipway.cli.architecture.wronghouse.market.Venue;

public record KnowsTheVenue(Venue venue) {}
