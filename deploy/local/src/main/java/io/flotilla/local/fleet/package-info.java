/**
 * What the embedded deployment consists of, as values: its servers, its services, its ports and passwords, and where each of them
 * lives under the data directory.
 */
package io.flotilla.local.fleet;
