/**
 * Processes of this machine that outlive the JVM that started them: launching, finding again by pid file, ending, and what their
 * logs say. Plain blocking Java; call it from a worker thread or a main method, never from an event loop.
 */
package io.flotilla.process;
