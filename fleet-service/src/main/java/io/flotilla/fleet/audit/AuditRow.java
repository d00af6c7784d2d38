package io.flotilla.fleet.audit;

import io.flotilla.api.fleet.AuditEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A line of the audit log. Times are UTC. */
@Entity
@Table(name = "audit")
class AuditRow {

    private static final int LONGEST_SUBJECT = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    LocalDateTime at;

    String actor;

    String action;

    String subject;

    String outcome;

    String detail;

    static AuditRow of(AuditEntry entry) {
        AuditRow row = new AuditRow();
        row.at = LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC);
        row.actor = entry.actor();
        row.action = entry.action();
        row.subject = entry.subject().length() > LONGEST_SUBJECT
                ? entry.subject().substring(0, LONGEST_SUBJECT)
                : entry.subject();
        row.outcome = entry.outcome();
        row.detail = entry.detail();
        return row;
    }

    AuditEntry toApi() {
        return new AuditEntry(at.toInstant(ZoneOffset.UTC), actor, action, subject, outcome, detail);
    }
}
