/**
 * What vendors share: requests with time limits, retries with back-off, quotas kept before they are
 * spent, and secrets that nobody can print. Knows no vendor.
 */
@NullMarked
package io.slipway.adapters.http;

import org.jspecify.annotations.NullMarked;
