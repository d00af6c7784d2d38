/**
 * The life of a service from its start to its drain: one state, what moves it, and the calls deployments make. State changes are
 * lock-free and may come from any thread; only the end of the process waits, on the thread that shuts it down.
 */
package io.flotilla.service.lifecycle;
