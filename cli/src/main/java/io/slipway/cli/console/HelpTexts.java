package io.slipway.cli.console;

import io.slipway.model.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The help of commands and options as picocli asks for it, taken from the one message catalogue:
 * the key {@code slipway.data.list.usage.description} is the code {@code
 * cli.help.slipway.data.list.usage.description}.
 */
public final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "cli.help.";

    private final Messages messages;
    private final Set<String> keys = new LinkedHashSet<>();

    public HelpTexts(Messages messages) {
        this.messages = messages;
        for (String code : messages.codes()) {
            if (code.startsWith(PREFIX)) {
                keys.add(code.substring(PREFIX.length()));
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? messages.template(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
