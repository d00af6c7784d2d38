/** {@code flotilla role}: what users can be allowed. */
package io.flotilla.cli.role;
