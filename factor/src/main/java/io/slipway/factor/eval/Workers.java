package io.slipway.factor.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A few threads that share numbered pieces of work. */
final class Workers implements AutoCloseable {

    /** Does one piece; each thread has its own. */
    interface Worker {
        void run(int piece);
    }

    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Does the pieces 0 to {@code count - 1}, begun in this order. The first failure ends it. */
    void run(int count, Supplier<? extends Worker> workers) {
        if (threads == 1 || count == 1) {
            Worker worker = workers.get();
            for (int piece = 0; piece < count; piece++) {
                worker.run(piece);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            running.add(pool.submit(() -> work(workers.get(), next, count)));
        }
        running.forEach(Workers::join);
    }

    private static void work(Worker worker, AtomicInteger next, int count) {
        try {
            for (int piece = next.getAndIncrement();
                    piece < count;
                    piece = next.getAndIncrement()) {
                worker.run(piece);
            }
        } catch (RuntimeException | Error e) {
            next.set(count);
            throw e;
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
