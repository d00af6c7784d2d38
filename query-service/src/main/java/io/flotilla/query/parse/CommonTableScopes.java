package io.flotilla.query.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which tables of WITH clauses are visible, from the innermost query outwards. Names are compared exactly, as tables are. */
final class CommonTableScopes {

    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    void open() {
        scopes.push(new HashSet<>());
    }

    void close() {
        scopes.pop();
    }

    void declare(String name) {
        scopes.element().add(name);
    }

    boolean visible(String name) {
        return scopes.stream().anyMatch(s -> s.contains(name));
    }
}
