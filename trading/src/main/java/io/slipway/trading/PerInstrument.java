package io.slipway.trading;

import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy remembers, once for each instrument: indicators, counters, whatever it needs. The
 * memory of an instrument is made when it is first asked for; finding it again allocates nothing.
 *
 * <p>Not thread-safe, as strategies need not be.
 *
 * @param <S> what is remembered, mutable
 */
public final class PerInstrument<S> {

    /** In the order they were first asked for, which is the order in which bars come mostly. */
    private final List<InstrumentId> ids = new ArrayList<>();

    private final List<S> states = new ArrayList<>();
    private final Map<InstrumentId, Integer> places = new HashMap<>();
    private final Function<InstrumentId, S> maker;
    private int next;
    private @Nullable InstrumentId latestId;
    private @Nullable S latest;

    /**
     * @param maker makes the memory of an instrument that was never asked for
     */
    public PerInstrument(Function<InstrumentId, S> maker) {
        this.maker = maker;
    }

    /** The memory of this instrument. */
    public S of(InstrumentId id) {
        S known = latest;
        return known != null && id.equals(latestId) ? known : find(id);
    }

    private S find(InstrumentId id) {
        int at = next < ids.size() && ids.get(next).equals(id) ? next : place(id);
        next = at + 1 < ids.size() ? at + 1 : 0;
        S found = states.get(at);
        latest = found;
        latestId = id;
        return found;
    }

    private int place(InstrumentId id) {
        Integer known = places.get(id);
        if (known != null) {
            return known;
        }
        S made = maker.apply(id);
        places.put(id, ids.size());
        ids.add(id);
        states.add(made);
        return ids.size() - 1;
    }
}
