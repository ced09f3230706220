package io.slipway.data.store;

/** What bars are exported as; the suffix is that of the files. */
public enum ExportFormat {
    /**
     * Comma-separated, with a header; shortest doubles that read back the same, ISO times in UTC.
     */
    CSV(".csv"),
    /** Zstandard-compressed Parquet with the columns of the lake. */
    PARQUET(".parquet");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    public String suffix() {
        return suffix;
    }
}
