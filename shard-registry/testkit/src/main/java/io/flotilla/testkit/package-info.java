/**
 * Real fleets for tests, the single plain server answers are compared with, and the rules every module keeps. Test scope only;
 * plain blocking Java, called from test threads. The arrows: {@link io.flotilla.testkit.FleetResource} configures a service under
 * test from the one {@link io.flotilla.testkit.Fleet} of the JVM.
 */
package io.flotilla.testkit;
