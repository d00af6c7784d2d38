/**
 * The manager database, which holds all state of the registry and the fleet: its pool of connections and the transactions on it, each
 * with a bound, so that nothing done for one server can keep a service from answering for the others. Non-blocking; work runs on the
 * Vert.x context of its caller.
 */
package io.flotilla.manager;
