/** Tests of what happens on the manager database. */
package io.flotilla.manager;
