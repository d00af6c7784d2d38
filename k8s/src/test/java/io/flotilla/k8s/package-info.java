/** What must be true of the Kubernetes manifests. Nothing here runs in a cluster. */
package io.flotilla.k8s;
