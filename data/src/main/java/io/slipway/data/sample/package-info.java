/**
 * Bars to start with: real prices out of public packages, fetched by the user's own package manager
 * and never part of the project, and generated markets, whose names say that they are synthetic.
 */
@NullMarked
package io.slipway.data.sample;

import org.jspecify.annotations.NullMarked;
