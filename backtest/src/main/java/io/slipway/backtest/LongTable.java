package io.slipway.backtest;

/**
 * Rows of numbers that grow in blocks: what a run keeps of its orders, fills and trades, without an
 * object for any of them and without ever copying what is there.
 */
final class LongTable {

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    private final int width;
    private long[][] blocks = new long[16][];
    private int size;

    /**
     * @param width how many numbers a row has
     */
    LongTable(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /** Appends a row of zeros and returns its number. */
    int add() {
        int row = size++;
        if ((row & BLOCK_MASK) == 0) {
            addBlock(row >>> BLOCK_BITS);
        }
        return row;
    }

    private void addBlock(int block) {
        if (block == blocks.length) {
            long[][] more = new long[2 * block][];
            System.arraycopy(blocks, 0, more, 0, block);
            blocks = more;
        }
        blocks[block] = new long[width << BLOCK_BITS];
    }

    long get(int row, int field) {
        return block(row)[start(row) + field];
    }

    void set(int row, int field, long value) {
        block(row)[start(row) + field] = value;
    }

    /** The block a row lies in, to be read or written from {@link #start} on. */
    long[] block(int row) {
        return blocks[row >>> BLOCK_BITS];
    }

    /** Where in its block a row begins. */
    int start(int row) {
        return (row & BLOCK_MASK) * width;
    }
}
