/** What a user's own strategy starts from. */
@NullMarked
package io.slipway.strategies.template;

import org.jspecify.annotations.NullMarked;
