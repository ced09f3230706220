package io.slipway.data.sample;

/**
 * What happens to a generated stock and when, as days of the sample counted from 0; -1 for never.
 *
 * @param limitPercent how far a day may end from the day before
 */
record AShareScript(
        int limitPercent,
        int lockDay,
        int lockDays,
        int suspensionDay,
        int suspensionDays,
        int treatmentDay,
        int bonusDay,
        int listingDay) {

    static final int TREATED_LIMIT_PERCENT = 5;

    /** New stocks trade without a limit for so many days. */
    static final int FREE_DAYS = 5;

    static AShareScript plain(int limitPercent) {
        return new AShareScript(limitPercent, -1, 0, -1, 0, -1, -1, -1);
    }

    AShareScript lockedUp(int day, int days) {
        return new AShareScript(
                limitPercent,
                day,
                days,
                suspensionDay,
                suspensionDays,
                treatmentDay,
                bonusDay,
                listingDay);
    }

    AShareScript suspended(int day, int days) {
        return new AShareScript(
                limitPercent, lockDay, lockDays, day, days, treatmentDay, bonusDay, listingDay);
    }

    AShareScript treatedFrom(int day) {
        return new AShareScript(
                limitPercent,
                lockDay,
                lockDays,
                suspensionDay,
                suspensionDays,
                day,
                bonusDay,
                listingDay);
    }

    AShareScript bonusOn(int day) {
        return new AShareScript(
                limitPercent,
                lockDay,
                lockDays,
                suspensionDay,
                suspensionDays,
                treatmentDay,
                day,
                listingDay);
    }

    AShareScript listedOn(int day) {
        return new AShareScript(
                limitPercent,
                lockDay,
                lockDays,
                suspensionDay,
                suspensionDays,
                treatmentDay,
                bonusDay,
                day);
    }

    boolean trades(int day) {
        boolean suspended =
                suspensionDay >= 0 && day >= suspensionDay && day < suspensionDay + suspensionDays;
        return day >= listingDay && !suspended;
    }

    boolean isLocked(int day) {
        return lockDay >= 0 && day >= lockDay && day < lockDay + lockDays;
    }

    boolean isTreated(int day) {
        return treatmentDay >= 0 && day >= treatmentDay;
    }

    /** The limit of a day in percent; 0 for none. */
    int limitOn(int day) {
        if (listingDay >= 0 && day < listingDay + FREE_DAYS) {
            return 0;
        }
        return isTreated(day) ? TREATED_LIMIT_PERCENT : limitPercent;
    }
}
