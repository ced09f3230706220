package io.slipway.backtest.report;

import io.slipway.model.Messages;
import io.slipway.model.Problem;

/** The page's words in its language. */
record Texts(Messages messages) {

    String of(String code, Object... namesAndValues) {
        return messages.text(code, namesAndValues);
    }

    String of(Problem problem) {
        return messages.text(problem);
    }

    /** A word of our own vocabulary, or the value itself where the catalogue has none for it. */
    String word(Object value) {
        return wording().word(value);
    }

    Wording wording() {
        return new Wording(messages);
    }

    boolean has(String code) {
        return messages.has(code);
    }

    /** The language as HTML names it. */
    String tag() {
        return messages.language() == Messages.Language.ZH ? "zh-CN" : "en";
    }
}
