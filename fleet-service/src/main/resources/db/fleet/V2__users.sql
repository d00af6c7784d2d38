-- Users, what they may do where, and the accounts that follow from it. One collation everywhere that both servers have.

-- password: encrypted with the service's own key (nonce, then AES-GCM).
CREATE TABLE user (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name        VARCHAR(30)    NOT NULL,
    create_date DATETIME(6)    NOT NULL,
    status      VARCHAR(16)    NOT NULL,
    password    VARBINARY(255) NOT NULL,
    UNIQUE KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- permissions: the privileges on the service's database, as GRANT names them.
CREATE TABLE role (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name        VARCHAR(64)  NOT NULL,
    permissions VARCHAR(255) NOT NULL,
    UNIQUE KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO role (name, permissions) VALUES
    ('reader', 'SELECT'),
    ('writer', 'SELECT, INSERT, UPDATE, DELETE'),
    ('owner', 'ALL PRIVILEGES');

CREATE TABLE permission (
    id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id    BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    role_id    BIGINT NOT NULL,
    UNIQUE KEY (user_id, service_id, role_id),
    FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
    FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE,
    FOREIGN KEY (role_id) REFERENCES role (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The names under which a user has, or had, an account on the servers of a service. A row stays until every primary has been seen
-- without an account that is no longer wanted; so it may outlive the user. made: Flotilla has made it; a name that is on a server
-- without having been made belongs to somebody else. changes: grows with every change, so that a row is not removed by somebody
-- who has not seen the last one.
CREATE TABLE account (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id BIGINT      NOT NULL,
    user_id    BIGINT      NOT NULL,
    name       VARCHAR(30) NOT NULL,
    made       BOOLEAN     NOT NULL,
    changes    INT         NOT NULL,
    UNIQUE KEY (service_id, user_id, name),
    FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
