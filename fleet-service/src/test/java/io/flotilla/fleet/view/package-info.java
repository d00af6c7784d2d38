/** How servers are seen. */
package io.flotilla.fleet.view;
