/** {@code flotilla cloud}: the servers of the cloud provider, and the health of what runs on them. */
package io.flotilla.cli.cloud;
