/** The route table of the product, and the two manifests that are written from it. */
package io.flotilla.k8s.route;
