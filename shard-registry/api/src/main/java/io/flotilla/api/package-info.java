/**
 * The wire contract of Flotilla, one package per context that owns it. Plain Java and Jackson annotations only: anything here
 * can be used by a service, the command line or another team's program without bringing a framework along.
 */
package io.flotilla.api;
