package io.slipway.cli;

import io.slipway.data.store.Lake;
import io.slipway.data.universe.Member;
import io.slipway.data.universe.Universes;
import io.slipway.factor.study.TradingStatus.Span;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was in a universe and when, asked for at the first day of each month. */
final class StudyMembers {

    private StudyMembers() {}

    /** Instruments named one by one: always. */
    static Map<InstrumentId, List<Span>> always(List<InstrumentId> instruments) {
        Map<InstrumentId, List<Span>> members = new LinkedHashMap<>();
        instruments.forEach(each -> members.put(each, List.of(Span.ALWAYS)));
        return members;
    }

    /**
     * @param file where the name is a path
     * @throws ProblemException if nothing is known of it on any of the days
     */
    static Map<InstrumentId, List<Span>> of(
            Lake lake, String universe, LocalDate first, LocalDate last, Path file) {
        Universes universes = new Universes(lake);
        Map<InstrumentId, List<Span>> members = new LinkedHashMap<>();
        @Nullable ProblemException failure = null;
        for (LocalDate day = first; !day.isAfter(last); ) {
            LocalDate next = day.withDayOfMonth(1).plusMonths(1);
            Span span = new Span((int) day.toEpochDay(), (int) next.toEpochDay() - 1);
            try {
                for (Member member : universes.at(universe, day, file).members()) {
                    extend(
                            members.computeIfAbsent(member.instrument(), _ -> new ArrayList<>()),
                            span);
                }
            } catch (ProblemException e) {
                failure = e; // nothing is known yet that early
            }
            day = next;
        }
        if (members.isEmpty() && failure != null) {
            throw failure;
        }
        return members;
    }

    private static void extend(List<Span> spans, Span span) {
        if (!spans.isEmpty() && spans.getLast().lastDay() == span.firstDay() - 1) {
            spans.set(spans.size() - 1, new Span(spans.getLast().firstDay(), span.lastDay()));
        } else {
            spans.add(span);
        }
    }
}
