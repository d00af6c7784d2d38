/** The stack of containers, as far as it can be checked without a container engine. */
package io.flotilla.deploy.compose;
