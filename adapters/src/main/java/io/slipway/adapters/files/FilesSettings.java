package io.slipway.adapters.files;

import io.slipway.model.Frequency;
import io.slipway.model.Venue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the files.
 *
 * @param folder where they lie, at any depth
 * @param frequency of the bars in them
 * @param venue of symbols and file names that do not name one; null where all do
 */
public record FilesSettings(Path folder, Frequency frequency, @Nullable Venue venue) {}
