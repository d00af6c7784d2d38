/**
 * Talking to the gateway: one request, one answer, a bound on every wait, and failures as sentences with an exit code. The reading
 * thread is the command's own; the HTTP client's threads only hand over buffers.
 */
package io.flotilla.cli.gateway;
