/**
 * What must be true before a service starts: a failing check stops the start with one line that names the property. Runs once, on the
 * starting thread, which may block, before the HTTP port opens.
 */
package io.flotilla.service.start;
