/**
 * The fleet service: instances, services, users, cloud servers, and the console over them. This package holds what all parts of it share:
 * the manager database as the fleet speaks of it, and a Vert.x context for work that outlives its request.
 */
package io.flotilla.fleet;
