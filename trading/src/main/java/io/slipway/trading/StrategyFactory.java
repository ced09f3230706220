package io.slipway.trading;

/**
 * Makes strategies from their parameters. Found by {@link java.util.ServiceLoader}, or in the one
 * file a user wrote. Stateless and safe for use by several threads.
 *
 * @param <P> a record whose components are the parameters, each with a {@link Param}
 */
public interface StrategyFactory<P extends Record> {

    /** What users call it, in lower case with dashes, such as {@code sma-cross}. */
    String name();

    /** The parameter record. */
    Class<P> parameterType();

    /** What strategies with these parameters need before and while they run. */
    Needs needs(P parameters);

    Strategy create(P parameters);
}
