/** Tests of {@link io.flotilla.process.mysqld}. */
package io.flotilla.process.mysqld;
