/** Families: their state, the one idempotent call that creates and extends them, and their endpoints. */
package io.flotilla.registry.family;
