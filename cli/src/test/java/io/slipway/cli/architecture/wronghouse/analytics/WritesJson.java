package io.slipway.cli.architecture.wronghouse.analytics;

import tools.jackson.databind.JsonNode;

public record WritesJson(JsonNode node) {}
