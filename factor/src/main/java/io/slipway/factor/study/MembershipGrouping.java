package io.slipway.factor.study;

import io.slipway.data.panel.Panel;
import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instruments by the groups of one kind they belonged to, day by day. */
public final class MembershipGrouping implements Grouping {

    /** Kinds of industries, the first that a lake has counts: Shenwan's levels, then any. */
    private static final List<String> INDUSTRY_KINDS = List.of("sw1", "industry", "sw2", "sw3");

    private final String name;
    private final List<String> titles;
    private final Map<InstrumentId, List<Stay>> stays;

    /** Days in a group. */
    private record Stay(int group, TradingStatus.Span days) {}

    private MembershipGrouping(
            String name, List<String> titles, Map<InstrumentId, List<Stay>> stays) {
        this.name = name;
        this.titles = titles;
        this.stays = stays;
    }

    /** Industries as a lake knows them; empty where it knows none. */
    public static Optional<Grouping> industries(Lake lake) {
        if (lake.rows(KnownTables.MEMBERSHIPS.name()) == 0) {
            return Optional.empty();
        }
        for (String kind : INDUSTRY_KINDS) {
            Rows rows =
                    lake.facts(
                            FactQuery.of(KnownTables.MEMBERSHIPS.name())
                                    .columns(
                                            "member_of",
                                            "title",
                                            "instrument",
                                            "valid_from",
                                            "valid_to")
                                    .among("kind", List.of(kind)));
            if (rows.size() > 0) {
                return Optional.of(of("industry", rows));
            }
        }
        return Optional.empty();
    }

    private static MembershipGrouping of(String name, Rows rows) {
        Map<String, Integer> groups = new HashMap<>();
        List<String> titles = new ArrayList<>();
        Map<InstrumentId, List<Stay>> stays = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            String code = String.valueOf(rows.text(0, r));
            String title = rows.text(1, r);
            int group =
                    groups.computeIfAbsent(
                            code,
                            _ -> {
                                titles.add(title == null ? code : title);
                                return titles.size() - 1;
                            });
            stays.computeIfAbsent(
                            InstrumentId.parse(String.valueOf(rows.text(2, r))),
                            _ -> new ArrayList<>())
                    .add(new Stay(group, new TradingStatus.Span(day(rows, 3, r), day(rows, 4, r))));
        }
        return new MembershipGrouping(name, List.copyOf(titles), stays);
    }

    /** A missing first day is the beginning, a missing last day the end. */
    private static int day(Rows rows, int column, int row) {
        long day = rows.day(column, row);
        return day == Rows.MISSING
                ? (column == 3 ? Integer.MIN_VALUE : Integer.MAX_VALUE)
                : (int) day;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public void fill(Panel panel, int[] block) {
        Arrays.fill(block, -1);
        Map<Venue, int[]> days = new HashMap<>();
        for (int i = 0; i < panel.size(); i++) {
            InstrumentId id = panel.instruments().get(i);
            int[] day = days.computeIfAbsent(id.venue(), v -> VenueDays.of(panel.time(), v));
            for (Stay stay : stays.getOrDefault(id, List.of())) {
                for (int r = panel.first(i); r <= panel.last(i); r++) {
                    if (stay.days().holds(day[r])) {
                        block[panel.offset(i) + r - panel.first(i)] = stay.group();
                    }
                }
            }
        }
    }
}
