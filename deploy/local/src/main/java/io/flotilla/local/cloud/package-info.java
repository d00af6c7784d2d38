/**
 * A stand-in for a provider of cloud servers, so that there is something to see: as many servers as a real one has, with figures that
 * move. Runs on the event loop of the gateway's Vert.x.
 */
package io.flotilla.local.cloud;
