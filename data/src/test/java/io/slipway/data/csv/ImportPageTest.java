package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about imports names all there is. */
class ImportPageTest {

    private static final Path PAGE = Path.of("..", "docs", "IMPORT.md");

    @Test
    void namesEveryReasonColumnAndDateForm() throws IOException {
        String page = Files.readString(PAGE);
        for (BadRowReason reason : BadRowReason.values()) {
            assertThat(page).contains("`" + reason.text() + "`");
        }
        for (CsvColumn column : CsvColumn.values()) {
            assertThat(page).contains("`" + column + "`");
            assertThat(CsvColumn.parse(column.toString())).isEqualTo(column);
        }
        for (DateForm form : DateForm.values()) {
            assertThat(page).contains("`" + form + "`");
            assertThat(DateForm.parse(form.toString())).isEqualTo(form);
        }
    }
}
