/** What the package of this name promises, without a running service. */
package io.flotilla.service.lifecycle;
