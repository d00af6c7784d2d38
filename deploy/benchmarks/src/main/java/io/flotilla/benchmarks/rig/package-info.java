/** What is measured, as processes of this machine: a durable primary with its replica, the services, and a sink that stores nothing. */
package io.flotilla.benchmarks.rig;
