-- The registry's state. One collation everywhere that both servers have: names are compared byte for byte.

CREATE TABLE shard_map (
    id    TINYINT NOT NULL PRIMARY KEY,
    epoch BIGINT  NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO shard_map (id, epoch) VALUES (1, 1);

CREATE TABLE shard (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name          VARCHAR(64) NOT NULL,
    database_name VARCHAR(64) NOT NULL,
    weight        INT         NOT NULL,
    UNIQUE KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE shard_instance (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shard_id BIGINT       NOT NULL,
    host     VARCHAR(128) NOT NULL,
    port     INT          NOT NULL,
    role     VARCHAR(16)  NOT NULL,
    FOREIGN KEY (shard_id) REFERENCES shard (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- schema_version 0: the placement is decided, but the table is not known to exist yet.
CREATE TABLE family (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name           VARCHAR(64)  NOT NULL,
    fold           VARCHAR(255) NOT NULL,
    shard_id       BIGINT       NOT NULL,
    schema_version INT          NOT NULL,
    epoch          BIGINT       NOT NULL,
    UNIQUE KEY (name),
    UNIQUE KEY (fold),
    KEY (epoch),
    FOREIGN KEY (shard_id) REFERENCES shard (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE family_field (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    family_id     BIGINT      NOT NULL,
    position      INT         NOT NULL,
    name          VARCHAR(64) NOT NULL,
    type          VARCHAR(32) NOT NULL,
    since_version INT         NOT NULL,
    UNIQUE KEY (family_id, position),
    UNIQUE KEY (family_id, name),
    FOREIGN KEY (family_id) REFERENCES family (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
