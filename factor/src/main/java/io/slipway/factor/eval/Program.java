package io.slipway.factor.eval;

import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Steps that compute nodes for one instrument, with few registers: one is used again once nobody
 * needs what it holds. Immutable; each thread brings its own {@link Registers}.
 */
final class Program {

    private final List<Node> sources;
    private final int[] sourceRegisters;
    private final Map<Integer, Double> constants;
    private final Step[] steps;
    private final int[] targets;
    private final int registers;

    private Program(Lowering lowering, List<Node> nodes) {
        this.sources = List.copyOf(lowering.sources());
        int[] place = new int[lowering.valueCount()];
        Arrays.fill(place, -1);
        int next = 0;
        this.sourceRegisters = new int[sources.size()];
        for (int i = 0; i < sourceRegisters.length; i++) {
            place[lowering.value(sources.get(i))] = next;
            sourceRegisters[i] = next++;
        }
        this.constants = new TreeMap<>();
        for (Map.Entry<Double, Integer> constant : lowering.constants().entrySet()) {
            constants.put(next, constant.getKey());
            place[constant.getValue()] = next++;
        }
        int[] wanted = nodes.stream().mapToInt(lowering::value).toArray();
        this.steps = new Step[lowering.steps().size()];
        this.registers = allocate(lowering.steps(), wanted, place, next);
        this.targets = Arrays.stream(wanted).map(value -> place[value]).toArray();
    }

    /**
     * A program for some nodes.
     *
     * @param given nodes whose values are brought from outside, besides fields; what they are made
     *     of is not computed
     */
    static Program of(List<Node> nodes, Set<Node> given) {
        List<Node> needed = needed(nodes, given);
        Lowering lowering =
                new Lowering(needed.stream().filter(node -> !isSource(node, given)).toList());
        for (Node node : needed) {
            if (isSource(node, given)) {
                lowering.source(node);
            } else {
                lowering.lower(node);
            }
        }
        return new Program(lowering, nodes);
    }

    private static boolean isSource(Node node, Set<Node> given) {
        return node.function() == Function.FIELD || given.contains(node);
    }

    private static List<Node> needed(List<Node> nodes, Set<Node> given) {
        Map<Integer, Node> needed = new TreeMap<>();
        Deque<Node> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (needed.put(node.id(), node) == null && !isSource(node, given)) {
                node.inputs().forEach(open::push);
            }
        }
        return new ArrayList<>(needed.values());
    }

    /** Gives every value a register; returns how many there are. */
    private int allocate(List<Step> lowered, int[] wanted, int[] place, int first) {
        int[] lastUse = new int[place.length];
        for (int i = 0; i < lowered.size(); i++) {
            for (int value : lowered.get(i).in()) {
                lastUse[value] = i;
            }
        }
        Set<Integer> kept = new HashSet<>();
        Arrays.stream(wanted).forEach(kept::add);
        Deque<Integer> free = new ArrayDeque<>();
        int next = first;
        for (int i = 0; i < lowered.size(); i++) {
            Step step = lowered.get(i);
            for (int value : step.out()) {
                place[value] = free.isEmpty() ? next++ : free.pop();
            }
            steps[i] =
                    new Step(
                            step.code(),
                            placed(step.in(), place),
                            placed(step.out(), place),
                            step.numbers(),
                            step.text());
            release(step, i, lastUse, kept, place, first, free);
        }
        return next;
    }

    private static int[] placed(int[] values, int[] place) {
        return Arrays.stream(values).map(value -> place[value]).toArray();
    }

    private static void release(
            Step step,
            int at,
            int[] lastUse,
            Set<Integer> kept,
            int[] place,
            int first,
            Deque<Integer> free) {
        Set<Integer> over = new HashSet<>();
        for (int value : step.in()) {
            if (lastUse[value] == at && place[value] >= first && !kept.contains(value)) {
                over.add(place[value]);
            }
        }
        for (int value : step.out()) {
            if (lastUse[value] == 0 && !kept.contains(value)) {
                over.add(place[value]);
            }
        }
        over.forEach(free::push);
    }

    /** What must be brought: fields and given nodes. */
    List<Node> sources() {
        return sources;
    }

    /** The register of a source. */
    int sourceRegister(int source) {
        return sourceRegisters[source];
    }

    /** The register of each node asked for. */
    int[] targets() {
        return targets;
    }

    int registers() {
        return registers;
    }

    Map<Integer, Double> constants() {
        return constants;
    }

    /** Computes all targets; the sources must have been brought. */
    void run(Registers registers) {
        for (Step step : steps) {
            registers.run(step);
        }
    }
}
