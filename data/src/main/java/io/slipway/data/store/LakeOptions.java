package io.slipway.data.store;

/**
 * What a lake may use of the machine.
 *
 * @param threads files read or written at the same time, at least 1
 * @param memoryMegabytes bound on DuckDB's own memory; columns handed out do not count
 * @param bufferedRows bars a writer holds before it writes them to files that only a commit makes
 *     visible; bounds the memory of a large import at about 64 bytes a row
 * @param cacheMegabytes bound on the folder {@code <home>/cache}, where bar files that were read as
 *     a whole are kept decoded; 0 for no cache. It may be deleted at any time
 * @param spillMegabytes bound on what one SQL query may put aside on disk, in {@code <home>/cache},
 *     where its memory does not suffice; 0 for nothing
 * @param rowsPerFile a file is closed at the first change of instrument from this many rows on
 */
public record LakeOptions(
        int threads,
        int memoryMegabytes,
        long bufferedRows,
        int cacheMegabytes,
        int spillMegabytes,
        int rowsPerFile) {

    public static final LakeOptions DEFAULT =
            new LakeOptions(
                    Runtime.getRuntime().availableProcessors(),
                    1_024,
                    16_000_000L,
                    1_024,
                    10_240,
                    1 << 20);

    public LakeOptions {
        if (threads < 1
                || memoryMegabytes < 64
                || bufferedRows < 1
                || cacheMegabytes < 0
                || spillMegabytes < 0
                || rowsPerFile < 1) {
            throw new IllegalArgumentException(
                    "a lake needs a thread, 64 MB and a row: %d, %d, %d, %d, %d, %d"
                            .formatted(
                                    threads,
                                    memoryMegabytes,
                                    bufferedRows,
                                    cacheMegabytes,
                                    spillMegabytes,
                                    rowsPerFile));
        }
    }
}
