package io.slipway.adapters.tushare;

import io.slipway.data.source.Publication;
import io.slipway.data.source.Target;
import io.slipway.model.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code datasets.txt}, whose head tells its grammar. */
final class Offers {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WAY = Pattern.compile("([a-z]+)(?:\\((.*)\\))?");
    private static final Pattern PUBLISHED = Pattern.compile("([0-9:]+)(?: \\+([0-9]+))?");

    private Offers() {}

    /** Every row of the table, in its order. */
    static List<Offer> all() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Offers.class.getResourceAsStream("datasets.txt")),
                                StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Offer> parse(List<String> lines) {
        List<String> heads = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                heads.add(line);
                columns.add("");
            } else {
                int last = columns.size() - 1;
                columns.set(last, (columns.get(last) + " " + line.strip()).strip());
            }
        }
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            offers.add(offer(heads.get(i), columns.get(i)));
        }
        return List.copyOf(offers);
    }

    private static Offer offer(String head, String columns) {
        List<String> parts = Arrays.stream(head.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() < 7 || parts.size() > 8) {
            throw new IllegalArgumentException("7 or 8 parts between bars: " + head);
        }
        Parts ways = new Parts(parts.getFirst());
        words(parts.get(3)).forEach(ways::add);
        List<String> days = parts.size() == 8 ? words(parts.get(7)) : List.of();
        return new Offer(
                parts.get(0),
                parts.get(1),
                target(parts.get(2)),
                ways.api,
                ways.ways,
                ways.questions,
                ways.fixed,
                ways.where,
                ways.last,
                ways.symbols,
                Integer.parseInt(parts.get(4)),
                publication(parts.get(5)),
                words(parts.get(6)),
                days.isEmpty() ? null : days.getFirst(),
                days.size() < 2 ? null : days.get(1),
                words(columns).stream().map(ColumnRule::parse).toList());
    }

    private static List<String> words(String text) {
        return List.of(BLANKS.split(text));
    }

    private static Target target(String text) {
        if (text.startsWith("bars ")) {
            return Target.bars(Frequency.of(text.substring(5)));
        }
        boolean isKnown = Character.isUpperCase(text.charAt(0));
        return isKnown ? Target.Known.valueOf(text) : Target.table(text);
    }

    private static Publication publication(String text) {
        Matcher matcher = PUBLISHED.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no time of publication: " + text);
        }
        int lag = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new Publication(LocalTime.parse(matcher.group(1)), SHANGHAI, lag);
    }

    /** What the fourth part of a row says. */
    private static final class Parts {

        private final List<Way> ways = new ArrayList<>();
        private final Map<String, List<String>> questions = new LinkedHashMap<>();
        private final Map<String, String> fixed = new LinkedHashMap<>();
        private final Map<String, String> where = new LinkedHashMap<>();
        private String api;
        private @Nullable String last;
        private @Nullable String symbols;

        Parts(String name) {
            this.api = name;
        }

        void add(String text) {
            Matcher matcher = WAY.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no way: " + text);
            }
            String inside = matcher.group(2) == null ? "" : matcher.group(2);
            String value = inside.substring(inside.indexOf('=') + 1);
            String name = inside.substring(0, Math.max(0, inside.indexOf('=')));
            switch (matcher.group(1)) {
                case "whole" -> ways.add(new Way.Whole());
                case "day" -> ways.add(days(inside));
                case "span" -> ways.add(spans(inside));
                case "any" -> questions.put(name, List.of(value.split(",", -1)));
                case "fixed" -> fixed.put(name, value);
                case "where" -> where.put(name, value);
                case "last" -> last = inside;
                case "symbols" -> symbols = inside;
                case "api" -> api = inside;
                default -> throw new IllegalArgumentException("no way: " + text);
            }
        }

        private static Way days(String inside) {
            boolean vip = inside.startsWith("vip:");
            String rest = vip ? inside.substring(4) : inside;
            boolean eachDay = rest.startsWith("each:");
            String range = eachDay ? rest.substring(5) : rest;
            int dots = range.indexOf("..");
            return new Way.Days(
                    dots < 0 ? range : range.substring(0, dots),
                    dots < 0 ? null : range.substring(dots + 2),
                    eachDay,
                    vip);
        }

        private static Way spans(String inside) {
            String[] parts = inside.split(":", -1);
            if (parts.length == 1) {
                return new Way.Spans(inside, null, null, false);
            }
            int dots = parts[1].indexOf("..");
            return new Way.Spans(
                    parts[0],
                    parts[1].substring(0, dots),
                    parts[1].substring(dots + 2),
                    parts.length > 2);
        }
    }
}
