/** Which configuration keys each service really has, found in its source. */
package io.flotilla.k8s.settings;
