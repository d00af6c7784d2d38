/** Looks into the images of the programs. */
package io.flotilla.deploy.image;
