/** Tests of the registry on a manager database that is away or locked. */
package io.flotilla.registry.manager;
