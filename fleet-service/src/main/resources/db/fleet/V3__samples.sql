-- What the sample endpoints and the page keep.

-- digest: hex SHA-256 of the text in UTF-8, since no collation that both servers have tells trailing spaces apart.
CREATE TABLE palindrome (
    digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    text   VARCHAR(200)                                   NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row a client address.
CREATE TABLE visitor (
    address VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    visits  BIGINT                                            NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The one row with the sums over visitor, so that nobody has to count them.
CREATE TABLE visitor_total (
    id       TINYINT NOT NULL PRIMARY KEY,
    visitors BIGINT  NOT NULL,
    visits   BIGINT  NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
