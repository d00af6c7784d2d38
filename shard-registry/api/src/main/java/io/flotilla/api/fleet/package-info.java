/** What crosses the wire to and from fleet-service about servers, operations, and people. */
package io.flotilla.api.fleet;
