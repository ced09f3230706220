package io.slipway.cli.architecture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The rooms of docs/ARCHITECTURE.md and which others each may use. */
enum Room {
    MODEL("say what exists in model, and leave what is done with it to the room that does it"),
    INDICATOR("write the arithmetic where it is needed, or take the values as an argument"),
    ANALYTICS("take the figures as an argument; backtest computes them"),
    DATA("take columns or events as an argument; feed and backtest read the lake"),
    FACTOR("take columns as an argument; cli, backtest and feed call factor"),
    TRADING("put the type that both need into model"),
    MARKET("declare a port in trading that market implements"),
    FEED("take a Feed as an argument"),
    BACKTEST("hand back a value; backtest is who calls"),
    STRATEGIES("take a StrategyFactory; ServiceLoader finds it"),
    ADAPTERS("declare a port in data or trading that a vendor implements"),
    CLI("return a value or throw a ProblemException; cli prints it"),
    TESTBED("the testbed is for tests: move what is needed into a room that ships"),
    BENCH("bench is not shipped: move what is needed into a room that is");

    private final String instead;

    Room(String instead) {
        this.instead = instead;
    }

    /** What to do in place of importing this room. */
    String instead() {
        return instead;
    }

    /** The package of this room in the house whose packages start with {@code base}. */
    String in(String base) {
        return base + "." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** The rooms that this one must never import. */
    Set<Room> forbidden() {
        return EnumSet.complementOf(reach());
    }

    private EnumSet<Room> reach() {
        EnumSet<Room> reach = EnumSet.of(this);
        uses().forEach(room -> reach.addAll(room.reach()));
        return reach;
    }

    private Set<Room> uses() {
        return switch (this) {
            case MODEL, INDICATOR, TESTBED -> EnumSet.noneOf(Room.class);
            case ANALYTICS, DATA, TRADING -> EnumSet.of(MODEL);
            case FACTOR -> EnumSet.of(INDICATOR, ANALYTICS, DATA);
            case MARKET -> EnumSet.of(TRADING);
            case FEED -> EnumSet.of(TRADING, MARKET, DATA);
            case BACKTEST -> EnumSet.of(FEED, MARKET, FACTOR, ANALYTICS, INDICATOR);
            case STRATEGIES -> EnumSet.of(TRADING, INDICATOR, ANALYTICS);
            case ADAPTERS -> EnumSet.of(TRADING, DATA);
            case CLI -> EnumSet.of(BACKTEST, STRATEGIES, ADAPTERS, FACTOR);
            case BENCH -> EnumSet.of(CLI);
        };
    }
}
