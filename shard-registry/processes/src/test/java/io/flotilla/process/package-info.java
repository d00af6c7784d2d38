/** Tests of {@link io.flotilla.process}. */
package io.flotilla.process;
