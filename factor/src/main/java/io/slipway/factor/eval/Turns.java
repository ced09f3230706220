package io.slipway.factor.eval;

/** Lets threads hand over their pieces in order. */
final class Turns {

    private int next;
    private boolean broken;

    /** Waits until all pieces before have been handed over. */
    synchronized void await(int piece) {
        try {
            while (next != piece && !broken) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (broken) {
            throw new IllegalStateException("another thread failed");
        }
    }

    /** The piece whose turn it was has been handed over. */
    synchronized void pass() {
        next++;
        notifyAll();
    }

    /** Nobody waits any more. */
    synchronized void giveUp() {
        broken = true;
        notifyAll();
    }
}
