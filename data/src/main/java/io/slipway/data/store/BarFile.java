package io.slipway.data.store;

import io.slipway.model.Frequency;
import io.slipway.model.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of bars and its index, as the manifest names them.
 *
 * @param frequency of all its bars
 * @param segment year or month (UTC) its bars close in, see {@link Segment}
 * @param bars the Parquet file
 * @param index its {@link BarIndex}
 * @param firstTime earliest close in it, UTC epoch nanoseconds
 * @param lastTime latest close in it
 */
record BarFile(
        Frequency frequency,
        String segment,
        DataFile bars,
        DataFile index,
        long firstTime,
        long lastTime) {

    boolean overlaps(long fromTime, long toTime) {
        return firstTime <= toTime && lastTime >= fromTime;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frequency", frequency.toString());
        json.put("segment", segment);
        json.put("firstTime", Times.instant(firstTime).toString());
        json.put("lastTime", Times.instant(lastTime).toString());
        json.put("bars", bars.toJson());
        json.put("index", index.toJson());
        return json;
    }

    static BarFile fromJson(Map<?, ?> json) {
        return new BarFile(
                Frequency.parse(Fields.text(json, "frequency")),
                Fields.text(json, "segment"),
                DataFile.fromJson(Fields.object(json, "bars")),
                DataFile.fromJson(Fields.object(json, "index")),
                Times.epochNanos(Instant.parse(Fields.text(json, "firstTime"))),
                Times.epochNanos(Instant.parse(Fields.text(json, "lastTime"))));
    }
}
