/**
 * The sample endpoints, which deployments use as smoke tests: one that needs the database, one that needs Redis, one behind a password.
 * Non-blocking, but for the password, which is checked on a worker thread.
 */
package io.flotilla.fleet.sample;
