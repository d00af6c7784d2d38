package io.flotilla.query.parse;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.lex.Lexer;
import io.flotilla.query.lex.Token.Kind;
import io.flotilla.query.parse.Body.Block;
import io.flotilla.query.parse.Body.SetOperation;
import io.flotilla.query.parse.QueryExpression.CommonTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries: WITH, UNION and its like, and the clauses of a SELECT. */
public final class SelectParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final FromParser from;

    private SelectParser(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor, this::subquery);
        this.from = new FromParser(cursor, expressions, this::subquery);
    }

    /**
     * Parses exactly one SELECT; one semicolon may follow it.
     *
     * @param maxNesting how deep parentheses, subqueries and expressions may nest
     * @throws ProblemException with a {@link QueryError}
     */
    public static ParsedQuery parse(String source, int maxNesting) {
        Cursor cursor = new Cursor(source, Lexer.tokens(source), maxNesting);
        return cursor.finish(new SelectParser(cursor).statement());
    }

    private QueryExpression statement() {
        if (cursor.peek().kind() == Kind.END || cursor.atSymbol(";")) {
            throw cursor.refuse(QueryError.MISSING_QUERY, "The query is empty: write one SELECT");
        }
        if (!cursor.atAny("SELECT", "WITH") && !cursor.atSymbol("(")) {
            throw cursor.refuse(QueryError.NOT_A_SELECT, "Only one SELECT is allowed");
        }
        QueryExpression query = queryExpression();
        boolean ended = cursor.acceptSymbol(";");
        if (cursor.peek().kind() != Kind.END) {
            throw ended || cursor.atSymbol(";")
                    ? cursor.refuse(QueryError.NOT_A_SELECT, "Only one statement is allowed")
                    : cursor.unexpected("the end of the query");
        }
        return query;
    }

    private QueryExpression subquery() {
        cursor.expectSymbol("(");
        QueryExpression query = queryExpression();
        cursor.expectSymbol(")");
        return query;
    }

    private QueryExpression queryExpression() {
        int start = cursor.position();
        cursor.scopes.open();
        List<CommonTable> with = cursor.at("WITH") ? with() : List.of();
        Body body = body();
        List<Expression> orderBy = List.of();
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            orderBy = expressions.ordering();
        }
        Optional<Span> limit = cursor.at("LIMIT") ? Optional.of(limit()) : Optional.empty();
        refuseTrailingClauses();
        cursor.scopes.close();
        return new QueryExpression(cursor.since(start), with, body, orderBy, limit);
    }

    private List<CommonTable> with() {
        cursor.expect("WITH");
        boolean recursive = cursor.accept("RECURSIVE");
        return cursor.list(() -> commonTable(recursive));
    }

    private CommonTable commonTable(boolean recursive) {
        int start = cursor.position();
        String name = cursor.name("the name of a common table");
        List<String> columns = cursor.atSymbol("(") ? from.columnNames() : List.of();
        cursor.expect("AS");
        if (recursive) {
            cursor.scopes.declare(name);
        }
        if (!cursor.atSubquery()) {
            throw cursor.refuse(QueryError.NOT_A_SELECT, "A common table must be a SELECT in parentheses");
        }
        QueryExpression query = subquery();
        cursor.scopes.declare(name);
        return new CommonTable(cursor.since(start), name, columns, query);
    }

    private Body body() {
        int start = cursor.position();
        List<Body> parts = new ArrayList<>();
        parts.add(part());
        while (cursor.acceptAny("UNION", "INTERSECT", "EXCEPT")) {
            cursor.acceptAny("ALL", "DISTINCT");
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new SetOperation(cursor.since(start), parts);
    }

    private Body part() {
        if (cursor.atSymbol("(")) {
            return subquery();
        }
        if (cursor.atAny("TABLE", "VALUES")) {
            throw cursor.refuse(QueryError.CLAUSE_NOT_ALLOWED, "TABLE and VALUES are not allowed: write a SELECT");
        }
        if (!cursor.at("SELECT")) {
            throw cursor.atName() || cursor.peek().kind() != Kind.WORD
                    ? cursor.unexpected("SELECT")
                    : cursor.refuse(QueryError.NOT_A_SELECT, "Only SELECT is allowed");
        }
        return block();
    }

    private Block block() {
        int start = cursor.position();
        cursor.expect("SELECT");
        boolean distinct = options();
        List<SelectItem> items = cursor.list(this::item);
        refuseInto();
        List<TableReference> tables = cursor.accept("FROM") ? from.tables() : List.of();
        Optional<Expression> where = cursor.accept("WHERE") ? Optional.of(expressions.parse()) : Optional.empty();
        List<Expression> groupBy = cursor.at("GROUP") ? grouping() : List.of();
        Optional<Expression> having = cursor.accept("HAVING") ? Optional.of(expressions.parse()) : Optional.empty();
        List<Expression.Window> windows = cursor.accept("WINDOW") ? cursor.list(expressions::namedWindow) : List.of();
        return new Block(cursor.since(start), distinct, items, tables, where, groupBy, having, windows);
    }

    private boolean options() {
        boolean distinct = false;
        while (true) {
            if (cursor.acceptAny("DISTINCT", "DISTINCTROW")) {
                distinct = true;
            } else if (cursor.atAny("SQL_CALC_FOUND_ROWS", "SQL_CACHE")) {
                throw cursor.refuse(
                        QueryError.CLAUSE_NOT_ALLOWED, cursor.peek().text() + " is not allowed: leave it out");
            } else if (!cursor.acceptAny(
                    "ALL",
                    "HIGH_PRIORITY",
                    "STRAIGHT_JOIN",
                    "SQL_SMALL_RESULT",
                    "SQL_BIG_RESULT",
                    "SQL_BUFFER_RESULT",
                    "SQL_NO_CACHE")) {
                return distinct;
            }
        }
    }

    private SelectItem item() {
        int start = cursor.position();
        if (cursor.acceptSymbol("*")) {
            return new SelectItem.Star(cursor.since(start), null);
        }
        if (Cursor.isName(cursor.peek()) && cursor.peek(1).isSymbol(".")) {
            if (cursor.peek(2).isSymbol("*")) {
                String table = cursor.name("a table");
                cursor.next();
                cursor.next();
                return new SelectItem.Star(cursor.since(start), table);
            }
            if (cursor.peek(3).isSymbol(".") && cursor.peek(4).isSymbol("*")) {
                throw cursor.refuse(QueryError.SCHEMA_NOT_ALLOWED, "Families have no schema: write table.*");
            }
        }
        Expression expression = expressions.parse();
        return new SelectItem.Value(cursor.since(start), expression, alias(expression));
    }

    private String alias(Expression expression) {
        boolean explicit = cursor.accept("AS");
        if (cursor.atString()) {
            return cursor.next().text();
        }
        if (explicit || cursor.atName()) {
            return cursor.name("an alias");
        }
        return ImplicitName.of(expression, cursor);
    }

    private List<Expression> grouping() {
        cursor.expect("GROUP");
        cursor.expect("BY");
        List<Expression> by = cursor.list(expressions::parse);
        if (cursor.accept("WITH")) {
            cursor.expect("ROLLUP");
        }
        return by;
    }

    private Span limit() {
        int start = cursor.position();
        cursor.expect("LIMIT");
        limitNumber();
        if (cursor.acceptSymbol(",") || cursor.accept("OFFSET")) {
            limitNumber();
        }
        return cursor.since(start);
    }

    private void limitNumber() {
        expressions.refuseVariablesAndParameters();
        cursor.expectInteger();
    }

    private void refuseInto() {
        if (cursor.at("INTO")) {
            throw cursor.refuse(QueryError.CLAUSE_NOT_ALLOWED, "INTO is not allowed: the rows are the answer");
        }
    }

    private void refuseTrailingClauses() {
        refuseInto();
        if (cursor.at("FOR") || cursor.at("LOCK")) {
            throw cursor.refuse(QueryError.CLAUSE_NOT_ALLOWED, "Locking clauses are not allowed: queries only read");
        }
        if (cursor.at("PROCEDURE")) {
            throw cursor.refuse(QueryError.CLAUSE_NOT_ALLOWED, "PROCEDURE is not allowed");
        }
    }
}
