/** Faults under load, one round after the other: break, wait until it is noticed, mend, wait until all is settled, and count. */
package io.flotilla.soak.round;
