/** A service that exists only to be looked after by the kit. */
package io.flotilla.service.sample;
