/**
 * What a caller may ask: one SELECT of bounded size that only calls functions known to be pure. Everything is refused that is
 * not expressly allowed. Pure; any thread.
 */
package io.flotilla.query.guard;
