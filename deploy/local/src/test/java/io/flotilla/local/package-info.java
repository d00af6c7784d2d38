/** Tests of the embedded deployment. */
package io.flotilla.local;
