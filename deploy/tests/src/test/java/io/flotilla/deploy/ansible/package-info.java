/** The preparation of a host, run for real in a tree of its own. */
package io.flotilla.deploy.ansible;
