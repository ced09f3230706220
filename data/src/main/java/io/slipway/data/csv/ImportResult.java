package io.slipway.data.csv;

import io.slipway.data.Changes;
import io.slipway.data.SnapshotId;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param imported rows (bars or actions) that are in the lake now
 * @param quarantined rows set aside
 * @param reasons how many for each reason
 * @param perInstrument rows imported of each instrument, by id
 * @param created instruments that were not known before, as they were taken to be
 * @param understandings how each file was understood
 * @param quarantineFile where the rows set aside are, if there are any
 * @param changes what changed in the lake: importing a file again changes nothing
 * @param snapshot the lake's state from now on
 */
public record ImportResult(
        long imported,
        long quarantined,
        Map<BadRowReason, Long> reasons,
        Map<InstrumentId, Long> perInstrument,
        List<Instrument> created,
        List<CsvUnderstanding> understandings,
        Optional<Path> quarantineFile,
        Changes changes,
        SnapshotId snapshot) {

    public ImportResult {
        reasons = Map.copyOf(reasons);
        created = List.copyOf(created);
        understandings = List.copyOf(understandings);
    }
}
