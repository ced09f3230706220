package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file that makes up one state of the lake. Its canonical text is what is hashed.
 *
 * @param bars by frequency and segment; within a segment in the order of their instruments
 * @param tables instruments, aliases and so on, by name
 * @param facts tables of facts, by name
 */
record Manifest(
        List<BarFile> bars,
        SortedMap<String, DataFile> tables,
        SortedMap<String, FactFiles> facts) {

    /** Lakes without facts are still written as version 1, which knew none. */
    static final long VERSION = 2;

    static final Manifest EMPTY = new Manifest(List.of(), new TreeMap<>(), new TreeMap<>());

    private static final String FORMAT = "slipway-lake";
    private static final Comparator<BarFile> ORDER =
            Comparator.comparing(BarFile::frequency)
                    .thenComparing(file -> file.frequency().toString())
                    .thenComparing(BarFile::segment);

    Manifest {
        List<BarFile> sorted = new ArrayList<>(bars);
        sorted.sort(ORDER);
        bars = List.copyOf(sorted);
        tables = new TreeMap<>(tables);
        facts = new TreeMap<>(facts);
    }

    SnapshotId id() {
        return SnapshotId.of(Checksum.of(bytes()));
    }

    byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", facts.isEmpty() ? 1 : VERSION);
        Map<String, Object> named = new LinkedHashMap<>();
        tables.forEach((name, file) -> named.put(name, file.toJson()));
        json.put("tables", named);
        if (!facts.isEmpty()) {
            Map<String, Object> factual = new LinkedHashMap<>();
            facts.forEach((name, files) -> factual.put(name, files.toJson()));
            json.put("facts", factual);
        }
        json.put("bars", bars.stream().map(BarFile::toJson).toList());
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if this is no manifest, or one of a later version
     */
    static Manifest parse(byte[] bytes) {
        if (!(Json.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> json)
                || !FORMAT.equals(Fields.text(json, "format"))) {
            throw new IllegalArgumentException("'format' is not " + FORMAT);
        }
        long version = Fields.number(json, "version");
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException(
                    "version " + version + " is not the 1 to " + VERSION + " this program reads");
        }
        List<BarFile> bars = new ArrayList<>();
        for (Object file : Fields.list(json, "bars")) {
            bars.add(BarFile.fromJson((Map<?, ?>) file));
        }
        SortedMap<String, DataFile> tables = new TreeMap<>();
        Fields.object(json, "tables")
                .forEach((k, v) -> tables.put((String) k, DataFile.fromJson((Map<?, ?>) v)));
        SortedMap<String, FactFiles> facts = new TreeMap<>();
        if (json.containsKey("facts")) {
            Fields.object(json, "facts")
                    .forEach((k, v) ->
                            facts.put((String) k, FactFiles.fromJson((String) k, (Map<?, ?>) v)));
        }
        return new Manifest(bars, tables, facts);
    }

    /** Paths of all files, relative to the lake folder. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        files().forEach(file -> paths.add(file.path()));
        return paths;
    }

    List<DataFile> files() {
        List<DataFile> files = new ArrayList<>(tables.values());
        facts.values().forEach(each -> files.addAll(each.files().values()));
        for (BarFile file : bars) {
            files.add(file.bars());
            files.add(file.index());
        }
        return files;
    }

    Manifest withTable(String name, DataFile file) {
        SortedMap<String, DataFile> changed = new TreeMap<>(tables);
        changed.put(name, file);
        return new Manifest(bars, changed, facts);
    }

    Manifest withBars(List<BarFile> other) {
        return new Manifest(other, tables, facts);
    }

    Manifest withFacts(FactFiles table) {
        SortedMap<String, FactFiles> changed = new TreeMap<>(facts);
        if (table.files().isEmpty()) {
            changed.remove(table.schema().name());
        } else {
            changed.put(table.schema().name(), table);
        }
        return new Manifest(bars, tables, changed);
    }
}
