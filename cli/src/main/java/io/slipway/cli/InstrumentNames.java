package io.slipway.cli;

import io.slipway.backtest.NearestInstrument;
import io.slipway.data.store.Lake;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of instruments that must be known, and says which was probably meant. */
final class InstrumentNames {

    private final List<InstrumentId> known;

    private InstrumentNames(List<InstrumentId> known) {
        this.known = known;
    }

    static InstrumentNames of(Lake lake) {
        return new InstrumentNames(lake.instruments().stream().map(Instrument::id).toList());
    }

    /**
     * The instruments of an option.
     *
     * @throws ProblemException naming every one that is not known
     */
    List<InstrumentId> read(String option, List<String> texts) {
        List<InstrumentId> ids = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : texts) {
            try {
                InstrumentId id = Symbols.guess(text);
                ids.add(id);
                if (!known.contains(id)) {
                    problems.add(NearestInstrument.unknown(id, known));
                }
            } catch (ProblemException e) {
                problems.add(near(option, text, e.problems().getFirst()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        return ids;
    }

    /** The same problems; where a text is no name of an instrument, with the one that is near. */
    List<Problem> explain(List<Problem> problems) {
        return problems.stream()
                .map(each ->
                        each.code().equals("spec.no-instrument")
                                ? near(
                                        each.arguments().getOrDefault("where", ""),
                                        each.arguments().getOrDefault("value", ""),
                                        each)
                                : each)
                .toList();
    }

    private Problem near(String where, String text, Problem otherwise) {
        return NearestInstrument.to(text, known)
                .map(near ->
                        Problem.of(
                                "spec.no-instrument-near",
                                "where",
                                where,
                                "value",
                                text,
                                "near",
                                near))
                .orElse(otherwise);
    }
}
