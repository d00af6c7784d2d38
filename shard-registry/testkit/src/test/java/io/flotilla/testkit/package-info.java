/** Tests of the test kit itself. */
package io.flotilla.testkit;
