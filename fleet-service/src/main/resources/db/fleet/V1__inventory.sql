-- The inventory of the fleet, what was done to it, and who did it. One collation everywhere that both servers have.

CREATE TABLE service (
    id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name   VARCHAR(64) NOT NULL,
    dbname VARCHAR(64) NOT NULL,
    UNIQUE KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- address: where it is reached, when that is not host:port. driver: who starts and stops it. provisioned: made by Flotilla, so that
-- deleting the instance also removes the server.
CREATE TABLE instance (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id  BIGINT       NOT NULL,
    host        VARCHAR(128) NOT NULL,
    port        INT          NOT NULL,
    role        VARCHAR(16)  NOT NULL,
    address     VARCHAR(160) NULL,
    driver      VARCHAR(16)  NOT NULL,
    unit        VARCHAR(128) NULL,
    provisioned BOOLEAN      NOT NULL,
    UNIQUE KEY (host, port),
    FOREIGN KEY (service_id) REFERENCES service (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- instance: host:port, since the instance may be gone when somebody asks.
CREATE TABLE operation (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind     VARCHAR(16)  NOT NULL,
    instance VARCHAR(160) NOT NULL,
    actor    VARCHAR(128) NOT NULL,
    state    VARCHAR(16)  NOT NULL,
    started  DATETIME(6)  NOT NULL,
    ended    DATETIME(6)  NULL,
    error    TEXT         NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE operation_step (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    operation_id BIGINT       NOT NULL,
    what         VARCHAR(255) NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    detail       TEXT         NULL,
    FOREIGN KEY (operation_id) REFERENCES operation (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at      DATETIME(6)  NOT NULL,
    actor   VARCHAR(128) NOT NULL,
    action  VARCHAR(64)  NOT NULL,
    subject VARCHAR(255) NOT NULL,
    outcome VARCHAR(16)  NOT NULL,
    detail  TEXT         NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
