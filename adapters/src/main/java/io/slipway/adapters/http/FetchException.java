package io.slipway.adapters.http;

/** A request failed for good; the source names dataset and slice with it. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    public FetchException(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
