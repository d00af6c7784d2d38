/** The fleet service, started and asked. */
package io.flotilla.fleet;
