package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.OperationState;
import io.flotilla.api.fleet.OperationStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A step of an operation as the manager database holds it. */
@Entity
@Table(name = "operation_step")
class StepRow {

    private static final int LONGEST = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "operation_id")
    OperationRow operation;

    String what;

    @Enumerated(EnumType.STRING)
    OperationState state;

    String detail;

    static StepRow begun(OperationRow operation, String what) {
        StepRow row = new StepRow();
        row.operation = operation;
        row.what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
        row.state = OperationState.RUNNING;
        return row;
    }

    OperationStep toApi() {
        return new OperationStep(what, state, detail);
    }
}
