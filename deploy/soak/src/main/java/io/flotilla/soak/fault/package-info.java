/** What can go wrong: each fault breaks one thing at its worst moment, and mends it. Called by the one thread of a round. */
package io.flotilla.soak.fault;
