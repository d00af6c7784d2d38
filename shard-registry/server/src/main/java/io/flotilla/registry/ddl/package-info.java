/**
 * All DDL of Flotilla. {@link io.flotilla.registry.ddl.TableSql} and {@link io.flotilla.registry.ddl.ColumnType} are text only;
 * {@link io.flotilla.registry.ddl.FamilyTable} and {@link io.flotilla.registry.ddl.SystemTables} run it on a shard's primary.
 * Every operation looks at what is there first, so that a repetition after a crash converges.
 */
package io.flotilla.registry.ddl;
