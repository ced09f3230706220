package io.slipway.factor.study;

/**
 * A factor inside one group.
 *
 * @param kind of groups, such as {@code industry}
 * @param title of the group
 * @param names how many names it has a day on average
 * @param rankIc inside the group, over the horizon that counts; days with fewer than five names are
 *     left out
 */
public record GroupResult(String kind, String title, double names, Significance rankIc) {}
