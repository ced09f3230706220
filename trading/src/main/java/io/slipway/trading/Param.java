package io.slipway.trading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Default, range and step of a strategy parameter. Put on the components of the parameter record;
 * components are {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String} or an
 * enum.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** The value where none is given, as text. */
    String value();

    /** Smallest value allowed, for numbers. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed, for numbers. */
    double max() default Double.POSITIVE_INFINITY;

    /** Step between values that are worth trying, for sweeps. */
    double step() default 1;

    /** What it does, in a few words. */
    String about() default "";
}
