package io.slipway.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VendorServerTest {

    private static final Clock EVENING =
            Clock.fixed(Instant.parse("2024-06-28T14:00:00Z"), ZoneOffset.UTC);

    private final VendorServer server = VendorServer.small(EVENING);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersADayWithTheFieldsAskedFor() throws Exception {
        String answer =
                ask("daily", "{\"trade_date\":\"20240105\"}", "ts_code,trade_date,close,vol");

        assertThat(answer)
                .contains("\"code\":0")
                .contains("\"fields\":[\"ts_code\",\"trade_date\",\"close\",\"vol\"]")
                .contains("[\"000001.SZ\",\"20240105\",");
        double close = server.shares().close("000001.SZ", LocalDate.of(2024, 1, 5));
        assertThat(answer).contains("[\"000001.SZ\",\"20240105\"," + close + ",");
    }

    @Test
    void pagesDoNotOverlap() throws Exception {
        String first = ask("daily", "{\"trade_date\":\"20240105\",\"limit\":10}", "ts_code");
        String second =
                ask("daily", "{\"trade_date\":\"20240105\",\"limit\":10,\"offset\":10}", "ts_code");

        assertThat(first).contains("\"has_more\":true").contains("000001.SZ");
        assertThat(second).doesNotContain("000001.SZ");
    }

    @Test
    void theSameSeedIsTheSameMarket() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2024, 1, 1);
        ShareMarket one = ShareMarket.of(7, 100, first, last);
        ShareMarket other = ShareMarket.of(7, 100, first, last);
        List<LocalDate> days = one.days();

        for (String code : one.codes().reversed()) {
            assertThat(Double.valueOf(one.close(code, days.get(500))))
                    .isEqualTo(Double.valueOf(other.close(code, days.get(500))));
        }
        assertThat(one.close("000001.SZ", days.get(9)))
                .isNotEqualTo(ShareMarket.of(8, 100, first, last).close("000001.SZ", days.get(9)));
    }

    @Test
    void factorsMakeReturnsContinuous() {
        ShareMarket market = server.shares();
        String code = "000001.SZ";
        for (int at = 1; at < market.days().size(); at++) {
            double before =
                    market.close(code, market.days().get(at - 1))
                            * market.factor(code, market.days().get(at - 1));
            double now =
                    market.close(code, market.days().get(at))
                            * market.factor(code, market.days().get(at));
            if (before > 0 && now > 0) {
                assertThat(now / before).isBetween(0.88, 1.12);
            }
        }
        assertThat(market.factor(code, market.days().getLast())).isGreaterThan(1);
    }

    @Test
    void wrongTokenAndQuotasAreTushares() throws Exception {
        assertThat(post("{\"api_name\":\"daily\",\"token\":\"wrong\"}")).contains("40101");
        server.limitCalls(1);
        ask("adj_factor", "{\"trade_date\":\"20240105\"}", "");
        assertThat(ask("adj_factor", "{\"trade_date\":\"20240105\"}", "")).contains("40203");
        assertThat(server.requests("adj_factor")).isEqualTo(2);
    }

    @Test
    void faultsComeInTheirOrderAndEnd() throws Exception {
        server.faults().next(Fault.SERVER_ERROR, 1).next(Fault.CUT, 1);

        assertThat(ask("daily", "{\"trade_date\":\"20240105\"}", "")).contains("internal");
        assertThatThrownBy(() -> ask("daily", "{\"trade_date\":\"20240105\"}", ""))
                .isInstanceOf(IOException.class);
        assertThat(ask("daily", "{\"trade_date\":\"20240105\"}", "")).contains("\"code\":0");
    }

    @Test
    void coinsHaveCandlesUpToNow() throws Exception {
        String candles =
                get("/api/v3/klines?symbol=BTCUSDT&interval=1d&startTime=1719360000000&limit=10");

        assertThat(candles).startsWith("[[1719360000000,").contains("[1719532800000,");
        assertThat(candles).doesNotContain("[1719619200000,");
        assertThat(get("/api/v3/klines?symbol=NONE&interval=1d")).contains("-1121");
    }

    @Test
    void canBeControlledFromOutside() throws Exception {
        get("/control?next=EMPTY&times=1");

        assertThat(get("/api/v3/exchangeInfo")).isEmpty();
        assertThat(get("/control")).contains("\"exchangeInfo\":1");
    }

    private String ask(String api, String params, String fields)
            throws IOException, InterruptedException {
        return post(
                "{\"api_name\":\"%s\",\"token\":\"%s\",\"params\":%s,\"fields\":\"%s\"}"
                        .formatted(api, VendorServer.TOKEN, params, fields));
    }

    private String post(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.url())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
