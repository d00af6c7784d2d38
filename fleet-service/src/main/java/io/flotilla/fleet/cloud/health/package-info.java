/** When a cloud server and a service on such servers are healthy. Plain Java, no I/O, any thread. */
package io.flotilla.fleet.cloud.health;
