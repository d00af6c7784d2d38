/**
 * Makes what {@link io.flotilla.local.fleet} describes happen: starts servers and services in the order their needs dictate and
 * otherwise all at once, keeps the services alive, and stops everything. Calls block; never on an event loop.
 */
package io.flotilla.local.run;
