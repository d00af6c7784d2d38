/** The kit in a running service, asked over HTTP. */
package io.flotilla.service;
