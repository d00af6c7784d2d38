/** Cloud servers, against a provider that can be told how to misbehave. */
package io.flotilla.fleet.cloud;
