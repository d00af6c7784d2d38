/** The stand-in for a provider of cloud servers. */
package io.flotilla.local.cloud;
