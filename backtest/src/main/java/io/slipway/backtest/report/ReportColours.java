package io.slipway.backtest.report;

import io.slipway.model.Messages;
import java.util.Locale;

/** What colour a gain has when the page opens; its reader may switch. */
public enum ReportColours {
    /** Gains green, losses red, as in most of the world. */
    GREEN_UP,
    /** Gains red, losses green, as on the mainland of China. */
    RED_UP;

    /** What readers of a language expect. */
    public static ReportColours of(Messages.Language language) {
        return language == Messages.Language.ZH ? RED_UP : GREEN_UP;
    }

    /**
     * Reads {@code green-up} or {@code red-up}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static ReportColours parse(String text) {
        for (ReportColours colours : values()) {
            if (colours.toString().equals(text)) {
                return colours;
            }
        }
        throw new IllegalArgumentException("colours are green-up or red-up, not '" + text + "'");
    }

    /** The setting's word: {@code green-up} or {@code red-up}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
