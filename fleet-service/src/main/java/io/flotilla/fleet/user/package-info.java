/**
 * Users, what they may do on which service, and the accounts on the servers that follow. What is wanted is stored first and in one
 * transaction; then the servers are made to agree, as far as they answer, and the caller hears which did not. Non-blocking.
 */
package io.flotilla.fleet.user;
