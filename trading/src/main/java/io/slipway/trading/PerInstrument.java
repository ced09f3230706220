package io.slipway.trading;

import io.slipway.model.InstrumentId;
import java.util.HashMap;
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

    private final Map<InstrumentId, S> states = new HashMap<>();
    private final Function<InstrumentId, S> maker;
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
        S found = latest;
        if (found == null || !id.equals(latestId)) {
            found = states.computeIfAbsent(id, maker);
            latest = found;
            latestId = id;
        }
        return found;
    }
}
