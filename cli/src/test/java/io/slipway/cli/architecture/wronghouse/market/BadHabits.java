package io.slipway.cli.architecture.wronghouse.market;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;

/** What no class of the house does. */
final class BadHabits {
    static final ConcurrentHashMap<String, String> CACHE = new ConcurrentHashMap<>();
    static int counter;

    long asksTheTime() {
        return System.currentTimeMillis();
    }

    long measures() {
        return System.nanoTime();
    }

    LocalDate asksTheDate() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Instant asksTheSystemClock() {
        return Clock.systemUTC().instant();
    }

    Instant asksItsClock(Clock clock) {
        return Instant.now(clock);
    }

    void prints() {
        System.out.println(counter);
    }

    void printsTheTrace(Exception e) {
        e.printStackTrace();
    }

    void opens(Field field) {
        field.setAccessible(true);
    }

    Class<?> finds(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
