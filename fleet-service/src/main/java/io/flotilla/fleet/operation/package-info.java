/**
 * Operations on instances: plans of steps, carried out one after the other on a context of their own, one operation per instance at a
 * time, with every step written down as it happens. What blocks in a step runs on the worker pool.
 */
package io.flotilla.fleet.operation;
