package io.slipway.data.source;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Makes a {@link DataSource}; found by {@link java.util.ServiceLoader}. */
public interface DataSourceProvider {

    /**
     * Something the user can set.
     *
     * @param name such as {@code token}
     * @param variable environment variable it is read from, such as {@code TUSHARE_TOKEN}
     * @param isRequired whether nothing works without it
     * @param isSecret whether it must not be shown nor written
     * @param standard what is taken where nothing is set; empty for none
     */
    record Setting(
            String name, String variable, boolean isRequired, boolean isSecret, String standard) {}

    /** The source's name on the command line. */
    String name();

    /** One line for people. */
    String title();

    /** In the order people should read them. */
    List<Setting> settings();

    /**
     * Opens the source; no request is made yet.
     *
     * @param settings by name; every required one is there
     * @param clock tells publication times and waits
     * @throws io.slipway.model.ProblemException if a setting makes no sense
     */
    DataSource open(Map<String, String> settings, Clock clock);
}
