/** {@code flotilla status}: what of the deployment answers. */
package io.flotilla.cli.status;
