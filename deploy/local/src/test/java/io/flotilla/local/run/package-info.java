/** Tests of starting, keeping and stopping. */
package io.flotilla.local.run;
