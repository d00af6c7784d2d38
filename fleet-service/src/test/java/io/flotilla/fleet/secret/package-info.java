/** Tests without I/O. */
package io.flotilla.fleet.secret;
