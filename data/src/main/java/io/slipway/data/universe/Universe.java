package io.slipway.data.universe;

import java.time.LocalDate;
import java.util.List;

/**
 * A universe on a day.
 *
 * @param name as it was asked for
 * @param basis day whose list of members counts: the day itself, or the last published list before
 * @param members by instrument
 */
public record Universe(String name, LocalDate day, LocalDate basis, List<Member> members) {

    public Universe {
        members = List.copyOf(members);
    }
}
