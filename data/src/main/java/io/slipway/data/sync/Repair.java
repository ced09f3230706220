package io.slipway.data.sync;

import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.LakeWriter;
import java.time.LocalDate;
import java.util.List;

/** Makes slices due again. What they hold stays until the vendor says something else. */
public final class Repair {

    private Repair() {}

    /** Forgets that a day of a dataset was fetched. */
    public static void forget(LakeWriter writer, String source, String dataset, LocalDate day) {
        writer.clearFacts(
                KnownTables.SLICES,
                FactQuery.of(KnownTables.SLICES.name())
                        .among("source", List.of(source))
                        .among("dataset", List.of(dataset))
                        .on("first", day)
                        .on("last", day));
    }
}
