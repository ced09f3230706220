package io.slipway.cli.architecture.wronghouse.feed;

import java.sql.Connection;

public record AsksSql(Connection connection) {}
