package io.slipway.backtest;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What options say in place of a specification's keys. Immutable; every {@code with…} returns a
 * changed copy.
 *
 * @param values text by key, such as {@code cash} or {@code riskFree}
 * @param parameters text by name
 * @param instruments in place of the specification's instruments and universe, unless empty
 */
public record SpecificationOverrides(
        SequencedMap<String, String> values,
        SequencedMap<String, String> parameters,
        List<String> instruments) {

    public SpecificationOverrides {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        instruments = List.copyOf(instruments);
        for (String key : values.keySet()) {
            if (!SpecificationKey.texts().contains(key)) {
                throw new IllegalArgumentException("no key of a specification: " + key);
            }
        }
    }

    public static SpecificationOverrides none() {
        return new SpecificationOverrides(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());
    }

    /**
     * @param key a key of the specification with a single value
     */
    public SpecificationOverrides with(String key, String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new SpecificationOverrides(changed, parameters, instruments);
    }

    public SpecificationOverrides withInstrument(String instrument) {
        List<String> more = new ArrayList<>(instruments);
        more.add(instrument);
        return new SpecificationOverrides(values, parameters, more);
    }

    public SpecificationOverrides withParameter(String name, String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new SpecificationOverrides(values, changed, instruments);
    }

    /**
     * A parameter as it is given to {@code --set}.
     *
     * @throws ProblemException if the text is not {@code name=value}
     */
    public SpecificationOverrides withSetting(String nameAndValue) {
        int equals = nameAndValue.indexOf('=');
        if (equals < 1) {
            throw new ProblemException(Problem.of("spec.no-setting", "value", nameAndValue));
        }
        return withParameter(
                nameAndValue.substring(0, equals).strip(),
                nameAndValue.substring(equals + 1).strip());
    }
}
