/** Tests of the registry's wire format. */
package io.flotilla.api.registry;
