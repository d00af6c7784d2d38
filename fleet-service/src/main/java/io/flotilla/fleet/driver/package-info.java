/**
 * Who starts and stops servers: one interface, and a package for each kind of driver. Drivers block; they are called on worker threads
 * only, through {@link io.flotilla.fleet.driver.Drivers} or the steps of an operation.
 */
package io.flotilla.fleet.driver;
