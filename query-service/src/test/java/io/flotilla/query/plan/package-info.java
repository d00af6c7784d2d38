/** Tests of the planner. */
package io.flotilla.query.plan;
