/** What kustomize makes of the production overlay, looked at as a cluster would. */
package io.flotilla.k8s.rendered;
