package io.slipway.adapters.files;

import io.slipway.adapters.http.Given;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.model.Frequency;
import io.slipway.model.Venue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a folder of price files. */
public final class FilesProvider implements DataSourceProvider {

    private static final String FOLDER = "folder";
    private static final String FREQUENCY = "frequency";
    private static final String VENUE = "venue";

    private static final List<Setting> SETTINGS =
            List.of(
                    new Setting(FOLDER, "FILES_FOLDER", true, false, ""),
                    new Setting(FREQUENCY, "FILES_FREQUENCY", false, false, "1d"),
                    new Setting(VENUE, "FILES_VENUE", false, false, ""));

    @Override
    public String name() {
        return FilesSource.NAME;
    }

    @Override
    public String title() {
        return "Files: a folder of CSV and Parquet price files, new and changed ones";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public DataSource open(Map<String, String> settings, Clock clock) {
        Given given = new Given(SETTINGS, settings);
        String folder = given.text(FOLDER);
        if (folder.isEmpty()) {
            throw given.wrong(FOLDER, "a folder");
        }
        return new FilesSource(new FilesSettings(Path.of(folder), frequency(given), venue(given)));
    }

    private static Frequency frequency(Given given) {
        try {
            return Frequency.of(given.text(FREQUENCY));
        } catch (IllegalArgumentException e) {
            throw given.wrong(FREQUENCY, "1d, 5m ...");
        }
    }

    private static @Nullable Venue venue(Given given) {
        String text = given.text(VENUE);
        try {
            return text.isEmpty() ? null : Venue.of(text);
        } catch (IllegalArgumentException e) {
            throw given.wrong(VENUE, "XNAS, XSHG ...");
        }
    }
}
