package io.slipway.adapters.tushare;

import io.slipway.data.source.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions a slice takes. */
final class Questions {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int QUARTERS = 5;

    private final boolean vip;
    private final Clock clock;

    Questions(boolean vip, Clock clock) {
        this.vip = vip;
        this.clock = clock;
    }

    List<Question> whole(Offer offer) {
        return each(offer, List.of(start(offer, "")));
    }

    /**
     * @param since the first day without trading before the slice's day, or that day itself
     */
    List<Question> day(Offer offer, LocalDate since, LocalDate day) {
        List<Question> questions = new ArrayList<>();
        for (Way.Days way : offer.days(vip)) {
            Question first = start(offer, way.vip() ? "_vip" : "");
            String end = way.end();
            if (end != null) {
                questions.add(first.with(way.parameter(), text(since)).with(end, text(day)));
            } else {
                LocalDate from = way.eachDay() ? since : day;
                from.datesUntil(day.plusDays(1))
                        .forEach(each -> questions.add(first.with(way.parameter(), text(each))));
            }
        }
        return each(offer, questions);
    }

    List<Question> span(Offer offer, Way.Spans way, String symbol, Slice.Span span) {
        Question question = start(offer, "").with(way.parameter(), symbol);
        String start = way.start();
        String end = way.end();
        if (start != null && end != null) {
            boolean times = way.withTimes();
            String from = times ? span.from() + " 00:00:00" : text(span.from());
            String to = times ? span.to() + " 23:59:59" : text(span.to());
            question = question.with(start, from).with(end, to);
        }
        return each(offer, List.of(question));
    }

    /** The days of the first exchange. */
    static Question calendar(Offer calendar, LocalDate from, LocalDate to) {
        return start(calendar, "")
                .with("exchange", "SSE")
                .with("start_date", text(from))
                .with("end_date", text(to));
    }

    private static Question start(Offer offer, String suffix) {
        return new Question(offer.api() + suffix, new LinkedHashMap<>(offer.fixed()));
    }

    private static String text(LocalDate day) {
        return DATE.format(day);
    }

    private List<Question> each(Offer offer, List<Question> questions) {
        List<Question> all = questions;
        for (Map.Entry<String, List<String>> varied : offer.questions().entrySet()) {
            List<Question> more = new ArrayList<>();
            for (Question question : all) {
                for (String value : values(varied.getValue())) {
                    more.add(question.with(varied.getKey(), value));
                }
            }
            all = more;
        }
        return all;
    }

    private List<String> values(List<String> given) {
        return given.equals(List.of("quarters")) ? quarters() : given;
    }

    private List<String> quarters() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Offers.SHANGHAI);
        int month = (today.getMonthValue() - 1) / 3 * 3 + 1;
        LocalDate quarter = LocalDate.of(today.getYear(), month, 1);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            ends.add(text(quarter.minusMonths(3L * i).minusDays(1)));
        }
        return ends;
    }
}
