/** Tests of the packaged command as a process, against a small real HTTP server that speaks the contract. */
package io.flotilla.cli;
