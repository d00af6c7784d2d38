/** YAML files as typed objects, read strictly: unknown kinds, unknown fields and duplicate keys are errors. */
package io.flotilla.k8s.manifest;
