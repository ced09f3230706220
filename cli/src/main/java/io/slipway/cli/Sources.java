package io.slipway.cli;

import io.slipway.data.source.DataSource;
import io.slipway.data.source.DataSourceProvider;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The data sources that are installed, by name. */
final class Sources {

    private final Invocation invocation;
    private final Map<String, DataSourceProvider> providers = new TreeMap<>();

    Sources(Invocation invocation) {
        this.invocation = invocation;
        ServiceLoader.load(DataSourceProvider.class)
                .forEach(each -> providers.put(each.name(), each));
    }

    /**
     * Opens a source with the settings of the environment.
     *
     * @throws ProblemException if a setting that is needed is missing, naming its variable
     */
    DataSource open(String name) {
        DataSourceProvider provider = provider(name);
        requireSettings(provider);
        return provider.open(settings(provider, ""), invocation.environment().clock());
    }

    /**
     * Every source, to be looked at: nothing is fetched, so a token may be missing. A source that
     * lacks another setting, such as its folder, is no source here.
     */
    List<DataSource> all() {
        List<DataSource> sources = new ArrayList<>();
        for (DataSourceProvider each : providers.values()) {
            if (missing(each).stream().allMatch(DataSourceProvider.Setting::isSecret)) {
                sources.add(looked(each));
            }
        }
        return sources;
    }

    private DataSource looked(DataSourceProvider provider) {
        try {
            return provider.open(settings(provider, ""), invocation.environment().clock());
        } catch (ProblemException _) {
            return provider.open(settings(provider, "-"), invocation.environment().clock());
        }
    }

    /** Each setting as it is in the environment, else its standard, else a stand-in. */
    private Map<String, String> settings(DataSourceProvider provider, String standIn) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (DataSourceProvider.Setting setting : provider.settings()) {
            String value = invocation.environment().variable(setting.variable());
            boolean isNeeded = setting.isRequired() || setting.isSecret();
            String otherwise =
                    setting.standard().isEmpty() && isNeeded ? standIn : setting.standard();
            settings.put(setting.name(), value == null ? otherwise : value);
        }
        return settings;
    }

    private DataSourceProvider provider(String name) {
        DataSourceProvider provider = providers.get(name);
        if (provider == null) {
            throw WrongUsage.of(
                    "cli.data.no-such-source",
                    "source",
                    name,
                    "sources",
                    String.join(", ", providers.keySet()));
        }
        return provider;
    }

    private void requireSettings(DataSourceProvider provider) {
        List<String> missing =
                missing(provider).stream().map(DataSourceProvider.Setting::variable).toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            "cli.data.missing-setting",
                            "source",
                            provider.name(),
                            "variables",
                            String.join(", ", missing)));
        }
    }

    private List<DataSourceProvider.Setting> missing(DataSourceProvider provider) {
        return provider.settings().stream()
                .filter(each -> each.isRequired() && each.standard().isEmpty())
                .filter(each -> invocation.environment().variable(each.variable()) == null)
                .toList();
    }
}
