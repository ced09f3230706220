package io.slipway.adapters.tushare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.adapters.http.Secret;
import io.slipway.data.source.Target;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class TushareCodecTest {

    /** A cell that is not there. */
    private enum Missing {
        MISSING
    }

    private static final List<String> FIELDS = List.of("ts_code", "trade_date", "close", "vol");

    /** The answer that Tushare's documentation shows for daily, as its server writes it. */
    private static final String DOCUMENTED =
            """
            {"request_id":"9a2e","code":0,"msg":"","data":{
            "fields":["ts_code","trade_date","open","close","vol","amount"],
            "items":[["000001.SZ","20180718",8.75,8.70,525152.77,460697.377],
            ["000001.SZ","20180717",8.74,8.72,375356.33,null]],
            "has_more":false,"count":-1}}
            """;

    @Test
    void readsTheDocumentedAnswer() {
        TushareReply reply = TushareReply.parse(DOCUMENTED.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.code()).isZero();
        assertThat(reply.fields()).hasSize(6).startsWith("ts_code", "trade_date");
        assertThat(reply.items().getFirst())
                .containsExactly("000001.SZ", "20180718", 8.75, 8.70, 525152.77, 460697.377);
        assertThat(reply.items().get(1)[5]).isNull();
        assertThat(reply.hasMore()).isFalse();
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll("tables") List<List<Object>> rows) {
        TushareReply reply = TushareReply.parse(written(rows).getBytes(StandardCharsets.UTF_8));

        assertThat(reply.fields()).isEqualTo(FIELDS);
        List<List<Object>> read = new ArrayList<>();
        reply.items().forEach(item -> read.add(present(item)));
        assertThat(read).isEqualTo(rows);
    }

    /** However much of an answer arrives: all of it is an answer, less is none. */
    @Property(tries = 100)
    void noPartOfAnAnswerIsAnAnswer(
            @ForAll("tables") List<List<Object>> rows, @ForAll double where) {
        byte[] whole = written(rows).getBytes(StandardCharsets.UTF_8);
        int length = (int) (Math.abs(where % 1) * whole.length);

        assertThatThrownBy(() -> TushareReply.parse(Arrays.copyOf(whole, length)))
                .isInstanceOf(JacksonException.class);
    }

    @Provide
    Arbitrary<List<List<Object>>> tables() {
        Arbitrary<Object> cells =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(8).map(text -> (Object) text),
                        Arbitraries.doubles().between(-1e12, 1e12).map(number -> (Object) number),
                        Arbitraries.just(Missing.MISSING));
        return cells.list().ofSize(FIELDS.size()).list().ofMaxSize(6);
    }

    private static List<Object> present(@Nullable Object[] item) {
        List<Object> cells = new ArrayList<>();
        for (Object cell : item) {
            cells.add(cell == null ? Missing.MISSING : cell);
        }
        return cells;
    }

    private static String written(List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("code", 0);
            json.writeObjectPropertyStart("data");
            json.writeArrayPropertyStart("fields");
            FIELDS.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("items");
            rows.forEach(row -> write(json, row));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, List<Object> row) {
        json.writeStartArray();
        for (Object cell : row) {
            switch (cell) {
                case String text -> json.writeString(text);
                case Double number -> json.writeNumber(number);
                default -> json.writeNull();
            }
        }
        json.writeEndArray();
    }

    @Test
    void theQuestionIsTushares() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("trade_date", "20180718");
        Question question = new Question("daily", parameters).page(0, 6_000);

        assertThat(new String(question.body(Secret.of("t0ken"), FIELDS), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"api_name\":\"daily\",\"token\":\"t0ken\",\"params\":{\"trade_date\":"
                                + "\"20180718\",\"offset\":\"0\",\"limit\":\"6000\"},"
                                + "\"fields\":\"ts_code,trade_date,close,vol\"}");
    }

    /** Units as Tushare documents them for daily (lots, thousand CNY) and daily_basic. */
    @ParameterizedTest
    @CsvSource({
        "volume=vol:shares*100, 525152.77, 52515277",
        "amount:CNY*1000, 460697.377, 460697377",
        "total_mv:CNY*10000, 14939268.0466, 149392680466",
        "split=stk_div:ratio+1, 0.3, 1.3",
        "turnover_rate:percent, 2.4584, 2.4584",
    })
    void unitsAreConverted(String column, double given, double expected) throws Exception {
        ColumnRule.Choice choice = ColumnRule.parse(column).choices().getFirst();

        assertThat((Double) new Cells().value(choice, given))
                .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "600519.SH, 600519.XSHG",
        "000001.SZ, 000001.XSHE",
        "830799.BJ, 830799.XBSE",
        "00700.HK,  00700.XHKG",
        "T00018.SH, T00018.XSHG",
        "801010.SI, 801010.SI",
    })
    void symbolsAreOurs(String vendor, String ours) throws Exception {
        ColumnRule.Choice choice =
                ColumnRule.parse("instrument=ts_code@symbol").choices().getFirst();

        assertThat(new Cells().value(choice, vendor)).isEqualTo(ours);
        if (!vendor.endsWith(".SI")) {
            assertThat(Cells.vendorSymbol(ours)).isEqualTo(vendor);
        }
    }

    @Test
    void aDayBeforeIsTheDayBefore() throws Exception {
        ColumnRule.Choice choice =
                ColumnRule.parse("valid_to=out_date@before").choices().getFirst();

        assertThat(new Cells().value(choice, "20240301")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(new Cells().value(choice, null)).isNull();
        assertThatThrownBy(() -> new Cells().value(choice, "soon"))
                .isInstanceOf(Cells.UnexpectedCell.class)
                .hasMessageContaining("soon");
    }

    /** A dataset of a known vendor is a row of the table, nothing else. */
    @Test
    void aNewDatasetIsARow() {
        Offer offer =
                Offers.parse(
                                List.of(
                                        "block_trade | Block trades | block_trade |"
                                                + " day(trade_date) | 1000 | 21:00 +1 |"
                                                + " instrument day buyer seller | day",
                                        "    instrument=ts_code@symbol day=trade_date@date price:CNY",
                                        "    volume=vol:shares*10000 amount:CNY*10000 buyer@text",
                                        "    seller@text"))
                        .getFirst();

        assertThat(offer.target()).isEqualTo(Target.table("block_trade"));
        assertThat(offer.fields())
                .containsExactly(
                        "ts_code", "trade_date", "price", "vol", "amount", "buyer", "seller");
        assertThat(offer.dataset(false, List.of()).publication().lagDays()).isEqualTo(1);
    }

    @Test
    void rowsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Offers.parse(List.of("daily | too few")))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> ColumnRule.parse("a=b@nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnRule.parse("vol:shares*many"))
                .hasMessageContaining("vol:shares*many");
    }
}
