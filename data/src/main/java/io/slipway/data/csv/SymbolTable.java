package io.slipway.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Target} of a symbol's bytes without making a string of each row's symbol: an
 * open hash table, in front of it the symbol of the row before.
 */
final class SymbolTable {

    private static final int FIRST_SIZE = 1 << 10;

    private final Function<String, @Nullable Target> resolver;
    private byte[][] keys = new byte[FIRST_SIZE][];
    private @Nullable Target[] targets = new @Nullable Target[FIRST_SIZE];
    private int size;
    private byte[] lastKey = {};
    private @Nullable Target last;

    /**
     * @param resolver asked once for each different text; null if it is no symbol
     */
    SymbolTable(Function<String, @Nullable Target> resolver) {
        this.resolver = resolver;
    }

    @Nullable Target find(byte[] bytes, int from, int to) {
        if (lastKey.length > 0 && Arrays.equals(lastKey, 0, lastKey.length, bytes, from, to)) {
            return last;
        }
        int slot = slot(bytes, from, to);
        if (keys[slot] == null) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(bytes, from, to);
            }
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            targets[slot] =
                    resolver.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            size++;
        }
        lastKey = keys[slot];
        last = targets[slot];
        return last;
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & (keys.length - 1);
        while (keys[slot] != null
                && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            slot = slot + 1 & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        @Nullable Target[] oldTargets = targets;
        keys = new byte[oldKeys.length * 2][];
        targets = new @Nullable Target[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldKeys[i], 0, oldKeys[i].length);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
