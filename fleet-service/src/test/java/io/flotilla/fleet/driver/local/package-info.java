/** The driver of this machine. */
package io.flotilla.fleet.driver.local;
