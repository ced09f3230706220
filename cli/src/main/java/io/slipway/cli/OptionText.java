package io.slipway.cli;

import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what an option says into a value; what cannot be one is wrong usage. */
final class OptionText {

    private OptionText() {}

    /**
     * @param forms what would be right, for people
     * @param reader throws {@link RuntimeException} where the text is no value
     */
    static <T> T read(String option, String text, String forms, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (ProblemException e) {
            throw new WrongUsage(e.problems());
        } catch (RuntimeException _) {
            throw WrongUsage.of(
                    "cli.usage.bad-value", "option", option, "value", text, "forms", forms);
        }
    }

    /** The same, null where nothing was said. */
    static <T> @Nullable T readIfGiven(
            String option, @Nullable String text, String forms, Function<String, T> reader) {
        return text == null ? null : read(option, text, forms, reader);
    }

    static InstrumentId instrument(String option, String text) {
        return read(option, text, "SPY.ARCX", Symbols::guess);
    }

    static @Nullable LocalDate day(String option, @Nullable String text) {
        return readIfGiven(option, text, "2024-01-31", LocalDate::parse);
    }
}
