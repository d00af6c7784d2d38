/** What lies in deploy, run for real; each package tests the folder of its name. */
package io.flotilla.deploy;
