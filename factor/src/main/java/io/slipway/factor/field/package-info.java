/**
 * Fields that bars do not have, from the lake's tables of facts: valuations, money flow, statements
 * as they were known on each day.
 */
@NullMarked
package io.slipway.factor.field;

import org.jspecify.annotations.NullMarked;
