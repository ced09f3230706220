package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static double read(NumberText number, String text) {
        return number.read((text + "\n").getBytes(StandardCharsets.UTF_8), 0);
    }

    @Property(tries = 20_000)
    void everyDoubleIsReadAsParseDoubleReadsIt(@ForAll double value) {
        NumberText number = new NumberText(',', '.', '\0');
        String text = Double.toString(value);
        assertThat(Double.doubleToRawLongBits(read(number, text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Property(tries = 20_000)
    void everyPlainDecimalIsReadAsParseDoubleReadsIt(
            @ForAll long unscaled, @ForAll @IntRange(max = 25) int scale) {
        NumberText number = new NumberText(',', '.', '\0');
        String text = BigDecimal.valueOf(unscaled, scale).toPlainString();
        assertThat(Double.doubleToRawLongBits(read(number, text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Property(tries = 5_000)
    void shortNumbersToo(
            @ForAll @IntRange(min = -9_999_999, max = 9_999_999) int unscaled,
            @ForAll @IntRange(max = 6) int scale) {
        NumberText number = new NumberText(';', '.', ',');
        String text = BigDecimal.valueOf(unscaled, scale).toPlainString();
        assertThat(read(number, text)).isEqualTo(Double.parseDouble(text));
        assertThat(number.status()).isEqualTo(NumberText.Status.OK);
        assertThat(number.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ". | , | 1,234.5 | 1234.5",
                ". | , | 12,345,678 | 12345678",
                ", | . | 1.234,56 | 1234.56",
                ", | . | 0,5 | 0.5",
                ". | ' | 1'234.5 | 1234.5",
                ". | , | $1,187.15 | 1187.15",
                ". | , | +3 | 3",
                ". | , | -0 | -0.0",
                ". | , | .5 | 0.5",
                ". | , | 5. | 5",
                ". | , | 1e3 | 1000",
                ". | , | 1.5E-7 | 1.5e-7",
                ". | , | \"12.5\" | 12.5",
                ". | , | 123456789012345678901234567890 | 123456789012345678901234567890"
            })
    void understandsSignsGroupsAndQuotes(char point, char group, String text, double expected) {
        NumberText number = new NumberText('\t', point, group);
        assertThat(read(number, text)).isEqualTo(expected);
        assertThat(number.status()).isEqualTo(NumberText.Status.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc", "1.2.3", "1,23", "--1", "1-", "0x10", "1d", "1f", "0x1p3", "1e", "e5", ".",
                "-", "+", "1 2", "１２", "1,2345", "12%", "--"
            })
    void refusesWhatIsNoDecimal(String text) {
        NumberText number = new NumberText('\t', '.', ',');
        assertThat(read(number, text)).isNaN();
        assertThat(number.status()).isEqualTo(NumberText.Status.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "inf", "-Infinity", "1e400", "-1e999"})
    void saysWhatIsNotFinite(String text) {
        NumberText number = new NumberText('\t', '.', ',');
        assertThat(read(number, text)).isNaN();
        assertThat(number.status()).isEqualTo(NumberText.Status.NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "\r"})
    void saysWhatIsEmpty(String text) {
        NumberText number = new NumberText('\t', '.', ',');
        assertThat(read(number, text)).isNaN();
        assertThat(number.status()).isEqualTo(NumberText.Status.EMPTY);
    }

    @Test
    void stopsAtTheDelimiterAndAtLineEnds() {
        NumberText number = new NumberText(',', '.', '\0');
        byte[] line = "1.5,2.5\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(number.read(line, 0)).isEqualTo(1.5);
        assertThat(number.end()).isEqualTo(3);
        assertThat(number.read(line, 4)).isEqualTo(2.5);
        assertThat(line[number.end()]).isEqualTo((byte) '\n');
    }

    @Property(tries = 5_000)
    void anyTextEndsWithAStatus(@ForAll String text) {
        NumberText number = new NumberText(',', '.', '\0');
        String line = text.replace("\n", "").replace(",", "");
        double value = read(number, line);
        assertThat(Double.isNaN(value)).isNotEqualTo(number.status() == NumberText.Status.OK);
    }
}
