/**
 * What a soak runs on: servers, services and proxies of this machine, as real as they come. Calls block, with bounds; faults and
 * the round call them from one thread.
 */
package io.flotilla.soak.fleet;
