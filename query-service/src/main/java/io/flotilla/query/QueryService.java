package io.flotilla.query;

import io.flotilla.query.analyse.OutputColumns;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.analyse.TableResolver;
import io.flotilla.query.answer.AnswerColumns;
import io.flotilla.query.answer.AnswerFormat;
import io.flotilla.query.answer.AnswerLimits;
import io.flotilla.query.answer.AnswerWriter;
import io.flotilla.query.execute.Batch;
import io.flotilla.query.execute.QueryExecutor;
import io.flotilla.query.execute.QueryRun;
import io.flotilla.query.guard.QueryGuard;
import io.flotilla.query.guard.QueryLimits;
import io.flotilla.query.parse.ParsedQuery;
import io.flotilla.query.plan.Planner;
import io.flotilla.registry.client.Catalogue;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.service.problem.ProblemAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** The life of a query, from its text to the last byte of its answer. */
@ApplicationScoped
class QueryService {

    /** Longer queries take long enough to parse that other requests would notice it on the event loop. */
    private static final int PARSED_AT_ONCE = 4096;

    private final QueryGuard guard;
    private final RegistryClient registry;
    private final QueryExecutor executor;
    private final AnswerLimits limits;
    private final QueryMetrics metrics;
    private final Vertx vertx;

    QueryService(
            QueryConfig config, RegistryClient registry, QueryExecutor executor, QueryMetrics metrics, Vertx vertx) {
        this.guard = new QueryGuard(new QueryLimits(config.maxQueryBytes(), config.maxNesting()));
        this.limits = new AnswerLimits(config.maxRows(), config.answerTimeLimit(), config.batchBytes());
        this.registry = registry;
        this.executor = executor;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /**
     * Writes the answer to the response and ends it. A failure before the first byte fails the result and leaves the response
     * alone; a later one shows in the answer as its format allows.
     */
    Uni<Void> answer(String sql, AnswerFormat format, RoutingContext request) {
        QueryMetrics.Measurement measurement = metrics.begin(format);
        AnswerWriter writer =
                new AnswerWriter(request.request(), format, limits, failure -> ProblemAnswer.to(request, failure)
                        .body());
        return parse(sql)
                .flatMap(this::run)
                .flatMap(run -> answer(run, writer, request))
                .onItemOrFailure()
                .invoke((done, failure) -> measurement.end(writer.rows(), failure))
                .onFailure(failure -> request.response().headWritten() || hasLeft(request))
                .recoverWithNull();
    }

    private Uni<ParsedQuery> parse(String sql) {
        return sql == null || sql.length() <= PARSED_AT_ONCE
                ? Uni.createFrom().item(() -> guard.check(sql))
                : vertx.executeBlocking(() -> guard.check(sql), false);
    }

    /** A family that another replica made a moment ago is in the registry before it is in our catalogue. */
    private Uni<PreparedRun> run(ParsedQuery query) {
        return registry.ready()
                .flatMap(known -> TableResolver.tryResolve(query, known).isPresent()
                        ? Uni.createFrom().item(known)
                        : registry.refresh())
                .map(catalogue -> prepared(query, catalogue));
    }

    private PreparedRun prepared(ParsedQuery query, Catalogue catalogue) {
        ResolvedQuery resolved = TableResolver.resolve(query, catalogue);
        return new PreparedRun(resolved, executor.run(resolved, Planner.plan(resolved, catalogue)));
    }

    private Uni<Void> answer(PreparedRun prepared, AnswerWriter writer, RoutingContext request) {
        QueryRun run = prepared.run();
        request.addEndHandler(end -> {
            if (end.failed()) {
                run.abort();
            }
        });
        if (hasLeft(request)) {
            run.abort();
        }
        return run.start(AnswerWriter.firstRows())
                .flatMap(first -> writer.send(columns(prepared.query(), first), first, run))
                .onFailure()
                .invoke(run::abort);
    }

    private static boolean hasLeft(RoutingContext request) {
        return request.response().closed();
    }

    private static AnswerColumns columns(ResolvedQuery query, Batch first) {
        return AnswerColumns.of(first.columns(), OutputColumns.of(query));
    }

    private record PreparedRun(ResolvedQuery query, QueryRun run) {}
}
