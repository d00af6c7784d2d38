# The image's entrypoint reads this once, in a new server that only its own pod can reach yet: the administrator with whom ../setup
# does the rest, then an empty log, so that this server has no transaction of its own and can follow another from the very first one.
password=$(</run/secrets/flotilla/admin)
password=${password//\\/\\\\}
password=${password//\'/\'\'}
docker_process_sql <<SQL
SET SESSION sql_log_bin = 0;
CREATE USER 'flotilla_admin'@'%' IDENTIFIED BY '$password';
GRANT ALL PRIVILEGES ON *.* TO 'flotilla_admin'@'%' WITH GRANT OPTION;
RESET BINARY LOGS AND GTIDS;
SQL
unset password
