package io.slipway.adapters.tushare;

import io.slipway.data.source.Column;
import io.slipway.data.source.Cut;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Publication;
import io.slipway.data.source.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code datasets.txt}.
 *
 * @param api the vendor's name of the interface
 * @param questions a parameter with several values, each of which is asked; empty for none
 * @param fixed parameters of every question
 * @param where fields and the values that rows must have
 * @param last field whose highest value wins among rows with one key
 * @param symbols setting that names the symbols
 * @param pageRows rows the vendor gives at once
 */
record Offer(
        String name,
        String title,
        Target target,
        String api,
        List<Way> ways,
        Map<String, List<String>> questions,
        Map<String, String> fixed,
        Map<String, String> where,
        @Nullable String last,
        @Nullable String symbols,
        int pageRows,
        Publication publication,
        List<String> key,
        @Nullable String dated,
        @Nullable String known,
        List<ColumnRule> rules) {

    /** The fields that are asked for, each once. */
    List<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        rules.forEach(rule -> fields.addAll(rule.fields()));
        fields.addAll(where.keySet());
        if (last != null) {
            fields.add(last);
        }
        return List.copyOf(fields);
    }

    /** The rules in the order of the dataset's columns. */
    List<ColumnRule> ordered() {
        if (!(target instanceof Target.Known)) {
            return rules;
        }
        List<ColumnRule> ordered = new ArrayList<>();
        for (Column needed : target.needed()) {
            ordered.add(new ColumnRule(needed, rule(needed.name()).choices()));
        }
        return ordered;
    }

    ColumnRule rule(String column) {
        return rules.stream()
                .filter(rule -> rule.column().name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " lacks " + column));
    }

    <W extends Way> List<W> ways(Class<W> kind) {
        return ways.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The ways by which a day is asked with such an account. */
    List<Way.Days> days(boolean vip) {
        return ways(Way.Days.class).stream().filter(way -> vip || !way.vip()).toList();
    }

    Optional<Way.Spans> span() {
        return ways(Way.Spans.class).stream().findFirst();
    }

    /**
     * @param chosen symbols where a setting names them; else empty
     */
    Dataset dataset(boolean vip, List<String> chosen) {
        return new Dataset(
                name,
                title,
                ordered().stream().map(ColumnRule::column).toList(),
                key,
                cuts(vip),
                target,
                publication,
                dated,
                known,
                chosen);
    }

    boolean isCalendar() {
        return target == Target.Known.CALENDAR;
    }

    private Set<Cut> cuts(boolean vip) {
        Set<Cut> cuts = EnumSet.noneOf(Cut.class);
        if (!ways(Way.Whole.class).isEmpty()) {
            cuts.add(Cut.WHOLE);
        }
        if (!days(vip).isEmpty()) {
            cuts.add(Cut.BY_DAY);
        }
        if (span().isPresent()) {
            cuts.add(Cut.BY_INSTRUMENT);
        }
        return cuts;
    }
}
