/** Tests of the gateway: its table without I/O, its proxying before real HTTP servers. */
package io.flotilla.local.gateway;
