package io.slipway.adapters.http;

import io.slipway.data.source.DataSourceProvider.Setting;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings as the user gave them, read with their meaning; what makes no sense is told by name. */
public final class Given {

    private final List<Setting> settings;
    private final Map<String, String> values;

    public Given(List<Setting> settings, Map<String, String> values) {
        this.settings = settings;
        this.values = values;
    }

    private Setting setting(String name) {
        return settings.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting " + name));
    }

    /** What was given, else the standard; blanks around it are left out. */
    public String text(String name) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? setting(name).standard() : value;
    }

    /** Between commas or blanks. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).split("[,\\s]+", -1))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    public boolean flag(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off", "" -> false;
            default -> throw wrong(name, "true, false");
        };
    }

    public int number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(text(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, least + ".." + most);
        }
        throw wrong(name, least + ".." + most);
    }

    /** An address without a slash at its end. */
    public URI url(String name) {
        String text = text(name).replaceAll("/+$", "");
        try {
            URI url = URI.create(text);
            boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (isWeb && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, "https://...");
        }
        throw wrong(name, "https://...");
    }

    /** The value is told unless it is a secret. */
    public ProblemException wrong(String name, String expected) {
        Setting setting = setting(name);
        return new ProblemException(
                Problem.of(
                        "adapters.setting.wrong",
                        "variable",
                        setting.variable(),
                        "value",
                        setting.isSecret() ? "***" : text(name),
                        "expected",
                        expected));
    }
}
