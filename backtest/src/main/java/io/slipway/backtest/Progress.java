package io.slipway.backtest;

/** Told from time to time how far a run is; called by the run's thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done events replayed
     * @param total bars there are, about the events there will be
     */
    void at(long done, long total);
}
