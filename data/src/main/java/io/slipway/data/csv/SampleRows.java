package io.slipway.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The sample's lines taken apart: where the header is, and rows that have the usual number of
 * fields.
 *
 * @param header headers, or empty if there are none
 * @param firstLine line of the first row, counted from 1
 * @param fields usual number of fields of a row
 * @param rows rows with that many fields, in the file's order
 */
record SampleRows(List<String> header, long firstLine, int fields, List<List<String>> rows) {

    /** The values of one field that are not blank. */
    List<String> values(int field) {
        List<String> values = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            String value = row.get(field).strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
