CREATE USER IF NOT EXISTS 'flotilla_replication'@'%' IDENTIFIED BY 'PASSWORD_OF_flotilla_replication';
ALTER USER 'flotilla_replication'@'%' IDENTIFIED BY 'PASSWORD_OF_flotilla_replication';
GRANT REPLICATION SLAVE ON *.* TO 'flotilla_replication'@'%';
