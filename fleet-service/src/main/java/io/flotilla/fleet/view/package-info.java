/**
 * How servers are: each is asked over its own connection, within a bound of time, a bounded number at once. Non-blocking but for the
 * driver's word on a server that does not answer, which is asked for on a worker thread.
 */
package io.flotilla.fleet.view;
