@NullMarked
package io.slipway.model;

import org.jspecify.annotations.NullMarked;
