package io.slipway.testbed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which requests go wrong, and how. Thread-safe. */
public final class Faults {

    private final Deque<Fault> next = new ArrayDeque<>();
    private final Map<String, Fault> always = new HashMap<>();
    private @Nullable Fault regular;
    private long every;
    private long count;

    Faults() {}

    /** The next so many requests go wrong like this, after those ordered before. */
    public synchronized Faults next(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            next.add(fault);
        }
        return this;
    }

    /** Every n-th request goes wrong like this. */
    public synchronized Faults every(int requests, Fault fault) {
        every = requests;
        regular = fault;
        return this;
    }

    /** All requests of one interface ({@code daily}, {@code klines}) go wrong like this. */
    public synchronized Faults always(String api, Fault fault) {
        always.put(api, fault);
        return this;
    }

    /** Nothing goes wrong from now on. */
    public synchronized Faults clear() {
        next.clear();
        always.clear();
        regular = null;
        return this;
    }

    synchronized @Nullable Fault of(String api) {
        count++;
        if (!next.isEmpty()) {
            return next.poll();
        }
        Fault fault = always.get(api);
        if (fault != null) {
            return fault;
        }
        return regular != null && count % every == 0 ? regular : null;
    }
}
