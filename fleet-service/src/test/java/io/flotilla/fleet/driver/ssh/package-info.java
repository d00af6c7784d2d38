/** Hosts that are reached by SSH: a real server of it, and a stand-in for systemd. */
package io.flotilla.fleet.driver.ssh;
