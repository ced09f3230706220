package io.slipway.data.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent tasks on a few threads and gives back the first failure as it was thrown. */
final class Parallel {

    /** Work that fails with unchecked exceptions only. */
    @FunctionalInterface
    interface Task {
        void run();
    }

    private Parallel() {}

    static void run(int threads, List<Task> tasks) {
        if (threads == 1 || tasks.size() < 2) {
            tasks.forEach(Task::run);
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()))) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(pool.submit(task::run)));
            try {
                running.forEach(Parallel::join);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    static <T> T join(Future<T> future) {
        try {
            return future.get();
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
}
