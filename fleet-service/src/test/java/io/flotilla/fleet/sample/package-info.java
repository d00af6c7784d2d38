/** The sample endpoints, with a real database and a real Redis. */
package io.flotilla.fleet.sample;
