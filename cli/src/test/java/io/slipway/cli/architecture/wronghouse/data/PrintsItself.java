package io.slipway.cli.architecture.wronghouse.data;

import io.slipway.cli.architecture.wronghouse.cli.Console;

public record PrintsItself(Console console) {}
