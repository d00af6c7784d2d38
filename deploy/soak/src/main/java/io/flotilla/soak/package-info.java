/** The command {@code deploy/soak/run}: the crash matrix from the command line. */
package io.flotilla.soak;
