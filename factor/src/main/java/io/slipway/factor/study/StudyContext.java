package io.slipway.factor.study;

import io.slipway.model.Problem;
import java.util.List;

/**
 * What surrounds a study: for whoever reads it, and to repeat it.
 *
 * @param universe as it was named
 * @param instruments how many there are
 * @param snapshot of the data; empty where there is none
 * @param correction for everything tried
 * @param notes what to beware of
 */
public record StudyContext(
        String universe,
        int instruments,
        String snapshot,
        Correction correction,
        List<Problem> notes) {

    public StudyContext {
        notes = List.copyOf(notes);
    }
}
