#!/usr/bin/env bash
# prepare-mysql.sh MANAGER DATABASE:PRIMARY:REPLICA...
# Gives the servers their databases, accounts and replication. May be repeated: what is there stays, and passwords are set anew.
# What each account may do is decided in shard-registry/mysql, DatabaseAccount; a test compares.
set -euo pipefail

passwords=${PASSWORDS:-/run/secrets/flotilla}
patience=${PATIENCE:-300}

fail() { echo "$1" >&2; exit 1; }

for name in admin replication manager registry ingest query fleet; do
  [ -s "$passwords/$name" ] || fail "there is no password in $passwords/$name"
done

umask 077
options=$(mktemp)
trap 'rm -f "$options"' EXIT

# escaped TEXT QUOTE ESCAPED_QUOTE: the text as it stands between quotes.
escaped() { local text=${1//\\/\\\\}; printf '%s' "${text//"$2"/"$3"}"; }

# password NAME: as it stands in an SQL string.
password() { escaped "$(<"$passwords/$1")" "'" "''"; }

# on HOST: runs the SQL of standard input there, as the administrator.
on() { mysql --defaults-extra-file="$options" --host="$1" --batch --skip-column-names; }

# await CONDITION HOST: waits until it holds.
await() {
  local end=$((SECONDS + patience))
  until "$1" "$2" 2>/dev/null; do
    ((SECONDS < end)) || return 1
    sleep 2
  done
}

# account NAME PASSWORD PRIVILEGES ON [PRIVILEGES ON]: SQL that makes an account and gives it what it needs.
account() {
  local name=$1 secret; secret=$(password "$2"); shift 2
  echo "CREATE USER IF NOT EXISTS '$name'@'%' IDENTIFIED BY '$secret';"
  echo "ALTER USER '$name'@'%' IDENTIFIED BY '$secret';"
  while (($#)); do
    echo "GRANT $1 ON $2 TO '$name'@'%';"; shift 2
  done
}

database() { echo "CREATE DATABASE IF NOT EXISTS \`$1\` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;"; }

answers() { on "$1" <<<'DO 0'; }

# source_of HOST: whom it replicates from; nothing for a primary.
source_of() { on "$1" <<<"SELECT host FROM performance_schema.replication_connection_configuration WHERE host <> ''"; }

replicates() {
  [ "$(on "$1" <<<"SELECT COUNT(*) FROM performance_schema.replication_connection_status JOIN
    performance_schema.replication_applier_status USING (channel_name)
    WHERE replication_connection_status.service_state = 'ON' AND replication_applier_status.service_state = 'ON'")" = 1 ]
}

# prepare_manager HOST
prepare_manager() {
  await answers "$1" || fail "$1 does not answer"
  { database flotilla; account flotilla_manager manager 'ALL PRIVILEGES' '`flotilla`.*'; } | on "$1"
  echo "$1: the manager database is there"
}

# What a shard's primary has; the replica gets it by replication.
shard() {
  database "$1"
  database "$1_system"
  # The database of a GRANT is a pattern, in which an underscore is any character.
  local data="\`${1//_/\\_}\`.*" system="\`${1//_/\\_}\\_system\`.*"
  account flotilla_registry registry \
    'SELECT, INSERT, CREATE, ALTER, DROP, INDEX' "$data" \
    'SELECT, INSERT, DELETE, CREATE, ALTER, DROP, INDEX' "$system"
  account flotilla_ingest ingest 'INSERT' "$data" 'SELECT, INSERT, DELETE' "$system"
  account flotilla_query query 'SELECT' "$data"
  account flotilla_fleet fleet 'ALL PRIVILEGES' '*.*'
  echo "GRANT GRANT OPTION ON *.* TO 'flotilla_fleet'@'%';"
  account flotilla_replication replication 'REPLICATION SLAVE' '*.*'
}

# prepare_pair DATABASE PRIMARY REPLICA: the roles are those of the beginning; if they have been exchanged since, that stays.
prepare_pair() {
  local database=$1 primary=$2 replica=$3 source host
  for host in "$primary" "$replica"; do
    await answers "$host" || fail "$host does not answer"
  done
  source=$(source_of "$primary")
  if [ "$source" = "$replica" ]; then
    primary=$3 replica=$2
  elif [ -n "$source" ]; then
    fail "$primary should be the primary of $database, but follows $source: nothing is done"
  fi
  shard "$database" | on "$primary"
  on "$replica" <<SQL
SET PERSIST super_read_only = ON;
STOP REPLICA;
CHANGE REPLICATION SOURCE TO SOURCE_HOST = '$primary', SOURCE_PORT = ${MYSQL_TCP_PORT:-3306}, SOURCE_USER = 'flotilla_replication',
  SOURCE_PASSWORD = '$(password replication)', SOURCE_AUTO_POSITION = 1, SOURCE_SSL = 1, SOURCE_CONNECT_RETRY = 2;
START REPLICA;
SQL
  await replicates "$replica" || {
    on "$replica" <<<"SELECT last_error_message FROM performance_schema.replication_connection_status
      UNION ALL SELECT last_error_message FROM performance_schema.replication_applier_status_by_worker" >&2
    fail "$replica does not replicate from $primary"
  }
  echo "$primary: the shard $database is there, and $replica follows"
}

cat >"$options" <<OPTIONS
[client]
user=flotilla_admin
password="$(escaped "$(<"$passwords/admin")" '"' '\"')"
ssl-mode=REQUIRED
connect-timeout=5
default-character-set=utf8mb4
OPTIONS

prepare_manager "$1"
shift
for pair in "$@"; do
  IFS=: read -r database primary replica <<<"$pair"
  prepare_pair "$database" "$primary" "$replica"
done
