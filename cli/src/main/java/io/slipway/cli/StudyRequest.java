package io.slipway.cli;

import io.slipway.factor.lang.Expression;
import io.slipway.factor.library.FactorLibrary;
import io.slipway.factor.prepare.Preparation;
import io.slipway.factor.study.Entry;
import io.slipway.factor.study.StudySpecification;
import java.util.List;

/**
 * What is to be studied and how.
 *
 * @param subject the expressions
 * @param isLibrary whether there may be several
 * @param costPerSide share of the traded value
 * @param known factors to compare with
 */
record StudyRequest(
        FactorLibrary subject,
        boolean isLibrary,
        List<Integer> horizons,
        int quantiles,
        Entry entry,
        Preparation preparation,
        double costPerSide,
        List<FactorLibrary> known) {

    private static final int LONGEST_NAME = 40;

    StudySpecification specification(Expression expression) {
        return new StudySpecification(
                expression.name(),
                expression.text(),
                preparation,
                horizons,
                quantiles,
                costPerSide);
    }

    /** A folder's name that says what it is about: letters, digits and dashes. */
    String folderName() {
        String plain = subject.name().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String hash = Integer.toHexString(subject.factors().hashCode());
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME))
                + (isLibrary ? "" : "-" + hash);
    }
}
