/** Tests of the error wire format. */
package io.flotilla.api.problem;
