package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.OperationState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An operation as the manager database holds it. Times are UTC. */
@Entity
@Table(name = "operation")
class OperationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;

    String instance;

    String actor;

    @Enumerated(EnumType.STRING)
    OperationState state;

    LocalDateTime started;

    LocalDateTime ended;

    String error;

    @OneToMany(mappedBy = "operation", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("id")
    List<StepRow> steps = new ArrayList<>();

    static OperationRow begun(Plan plan, String actor) {
        OperationRow row = new OperationRow();
        row.kind = plan.kind();
        row.instance = plan.instance();
        row.actor = actor;
        row.state = OperationState.RUNNING;
        row.started = LocalDateTime.now(ZoneOffset.UTC);
        return row;
    }

    void end(String failure) {
        state = failure == null ? OperationState.SUCCEEDED : OperationState.FAILED;
        error = failure;
        ended = LocalDateTime.now(ZoneOffset.UTC);
    }

    FleetOperation toApi() {
        return new FleetOperation(
                id,
                kind,
                instance,
                actor,
                state,
                steps.stream().map(StepRow::toApi).toList(),
                started.toInstant(ZoneOffset.UTC),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                error);
    }
}
