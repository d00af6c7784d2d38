/** Tests of the snapshot and of the defaults. */
package io.flotilla.registry.client;
