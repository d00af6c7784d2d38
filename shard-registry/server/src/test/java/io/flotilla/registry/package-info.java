/** Tests of the registry as a whole. */
package io.flotilla.registry;
