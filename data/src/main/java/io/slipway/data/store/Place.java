package io.slipway.data.store;

import io.slipway.model.Frequency;
import java.util.Comparator;

/** Where bars belong: their frequency and the segment of time they close in. */
record Place(Frequency frequency, Segment segment) {

    static final Comparator<Place> ORDER =
            Comparator.comparing(Place::frequency)
                    .thenComparing(place -> place.frequency().toString())
                    .thenComparingLong(place -> place.segment().fromTime());

    static Place of(Frequency frequency, long time) {
        return new Place(frequency, Segment.of(frequency, time));
    }
}
