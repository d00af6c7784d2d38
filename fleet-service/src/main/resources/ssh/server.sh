# Makes and removes the server of one instance of a systemd template, as root. Variables: endpoint, unit, directory, port, server_id,
# flavour, program, options, first_start, client, bound, token, source, administrator.

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

property() {
  systemctl show --property="$1" "$unit" | sed -n "s/^$1=//p"
}

find_program() {
  PATH=$PATH:/usr/sbin:/usr/local/sbin:/usr/local/mysql/bin
  found=$(command -v "$program") || fail "there is no program $program"
  case $found in
    /*) ;;
    *) fail "$program is no program with a path" ;;
  esac
  case $found in *[!A-Za-z0-9/._+-]*) fail "the path $found cannot be written into a unit's environment" ;; esac
}

require_free() {
  [ "$(property LoadState)" = loaded ] || fail "there is no unit $unit; its template is missing"
  case $(property ActiveState) in inactive | failed) ;; *) fail "the unit $unit runs already" ;; esac
  if [ -e "$directory" ] || [ -L "$directory" ]; then fail "$directory exists already"; fi
  listening=$(printf '^ *[0-9]*: [0-9A-F]*:%04X [0-9A-F]*:0000 0A ' "$port")
  if cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q "$listening"; then fail "something listens on port $port already"; fi
}

# What would be made; nothing is done.
inspect() {
  require_free
  find_program
  "$found" --no-defaults --version || fail "$found does not say its version"
}

# MySQL and MariaDB programs that lie in a folder of their own, with what belongs to them, must be told so.
home() {
  near=$(dirname "$(dirname "$1")")
  if [ "$flavour" = mariadb ] && [ -e "$near/share/english/errmsg.sys" ]; then printf '%s\n' "$near"; fi
}

option_file() {
  cat <<END
# Written by Flotilla when it made this server. What is included at the end is the operator's, and wins.
[mysqld]
#state
user=$account
port=$port
server-id=$server_id
datadir="$directory/data"
tmpdir="$directory/tmp"
socket="$directory/mysqld.sock"
pid-file="$directory/mysqld.pid"
log-error="$directory/error.log"
log-bin=binlog
binlog-expire-logs-seconds=604800
sync-binlog=1
innodb-flush-log-at-trx-commit=1
relay-log=relay
relay-log-recovery=ON
skip-name-resolve=ON
local-infile=OFF
character-set-server=utf8mb4
default-time-zone=+00:00
max-allowed-packet=64M
lock-wait-timeout=60
END
  if [ "$flavour" = mariadb ]; then
    cat <<END
collation-server=utf8mb4_nopad_bin
binlog-format=ROW
log-slave-updates=ON
gtid-strict-mode=ON
innodb-autoinc-lock-mode=2
END
  else
    cat <<END
collation-server=utf8mb4_0900_bin
gtid-mode=ON
enforce-gtid-consistency=ON
mysqlx=OFF
END
  fi
  near=$(home "$found")
  if [ -n "$near" ]; then printf 'basedir="%s"\nlc-messages-dir="%s/share"\n' "$near" "$near"; fi
  if [ -n "$options" ]; then printf '!include %s\n' "$options"; fi
}

# The line of the option file that changes: first what the first start does, from then on whether ordinary accounts may write.
set_state() {
  sed "3s|^.*\$|$1|" "$directory/my.cnf" >"$directory/my.cnf.new" || fail "cannot write $directory/my.cnf"
  give "$directory/my.cnf.new" 640
  mv "$directory/my.cnf.new" "$directory/my.cnf" || fail "cannot write $directory/my.cnf"
}

give() {
  chmod "$2" "$1" || fail "cannot protect $1"
  if [ "$(id -u)" = 0 ]; then chown "$account:" "$1" || fail "cannot give $1 to $account"; fi
}

owner() {
  account=$(property User)
  if [ -z "$account" ]; then account=$(id -un); fi
}

scripts() {
  for near in "$found" "$(readlink -f "$found")" /usr/sbin/mariadbd; do
    for share in share share/mysql share/mariadb; do
      folder=$(dirname "$(dirname "$near")")/$share
      for prefix in mariadb mysql; do
        if [ -e "$folder/${prefix}_system_tables.sql" ]; then
          set -- "$folder/${prefix}_system_tables.sql" "$folder/${prefix}_performance_tables.sql" \
            "$folder/${prefix}_system_tables_data.sql" "$folder/maria_add_gis_sp_bootstrap.sql"
          printf "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n"
          cat "$@"
          return
        fi
      done
    done
  done
}

system_tables() {
  if [ "$flavour" = mariadb ]; then
    scripts | timeout "$bound" "$found" --defaults-file="$directory/my.cnf" --bootstrap --skip-log-bin --enforce-storage-engine=
  else
    timeout "$bound" "$found" --defaults-file="$directory/my.cnf" --initialize-insecure </dev/null
  fi >"$directory/output.log" 2>&1
}

last_error() {
  cat "$directory/error.log" "$directory/output.log" 2>/dev/null | grep -i error | tail -n 1
}

# What has failed half-way leaves nothing.
create() {
  require_free
  find_program
  owner
  umask 077
  parent=$(dirname "$directory")
  if [ ! -d "$parent" ]; then (umask 022 && mkdir -p "$parent") || fail "cannot make $parent"; fi
  mkdir "$directory" || fail "cannot make $directory"
  trap 'if [ $? != 0 ]; then rm -rf "$directory"; fi' EXIT
  trap 'exit 1' HUP INT TERM
  printf '%s\n%s\n' "$endpoint" "$token" >"$directory/.flotilla" || fail "cannot write into $directory"
  give "$directory" 750
  mkdir "$directory/data" "$directory/tmp" || fail "cannot make $directory/data"
  give "$directory/data" 750
  give "$directory/tmp" 750
  printf 'MYSQLD=%s\n' "$found" >"$directory/server.env" || fail "cannot write $directory/server.env"
  option_file >"$directory/my.cnf" || fail "cannot write $directory/my.cnf"
  give "$directory/my.cnf" 640
  system_tables || fail "$found cannot make the system tables: $(last_error)"
  printf '%s\n' "$first_start" >"$directory/first-start.sql" || fail "cannot write $directory/first-start.sql"
  give "$directory/first-start.sql" 600
  printf '%s\n' "$client" >"$directory/client.cnf" || fail "cannot write $directory/client.cnf"
  set_state "init-file=\"$directory/first-start.sql\""
  mine || fail "$directory was taken away meanwhile"
  systemctl enable "$unit" || fail "the unit $unit cannot be enabled"
}

mine() {
  [ "$(sed -n 1p "$directory/.flotilla" 2>/dev/null)" = "$endpoint" ] &&
    { [ -z "$token" ] || [ "$(sed -n 2p "$directory/.flotilla")" = "$token" ]; }
}

require_mine() {
  mine || fail "$directory is not a server that Flotilla made for $endpoint"
}

password() {
  require_mine
  sed -n 's/^password="\(.*\)"$/\1/p' "$directory/client.cnf"
}

# The first of these programs, those of the server's own installation before others.
client_program() (
  PATH=$(dirname "$found"):$(dirname "$(readlink -f "$found")"):$PATH
  for name; do
    if command -v "$name"; then exit; fi
  done
)

# Fills the new server with what its primary holds at one moment, under the transaction ids of that moment. The accounts come with it;
# only the administrator stays this server's own.
copy() {
  require_mine
  find_program
  dump=$(client_program mariadb-dump mysqldump)
  load=$(client_program mariadb mysql)
  if [ -z "$dump" ] || [ -z "$load" ]; then fail "there are no client programs of MySQL or MariaDB, which copy data"; fi
  umask 077
  trap 'rm -f "$directory/source.cnf" "$directory/copied" "$directory/dump.log" "$directory/load.log"' EXIT
  printf '%s\n' "$source" >"$directory/source.cnf" || fail "cannot write into $directory"
  if [ "$flavour" = mariadb ]; then
    set -- --gtid --master-data=1 --skip-ssl-verify-server-cert
    plain=--skip-ssl
  else
    set -- --set-gtid-purged=ON --get-server-public-key
    plain=--ssl-mode=PREFERRED
  fi
  {
    "$dump" --defaults-file="$directory/source.cnf" --all-databases --single-transaction --quick --routines --events --hex-blob \
      --flush-privileges --default-character-set=utf8mb4 --max-allowed-packet=1G "$@" &&
      printf '%s\n' "$administrator" && : >"$directory/copied"
  } 2>"$directory/dump.log" | "$load" --defaults-file="$directory/client.cnf" --batch --default-character-set=utf8mb4 \
    --max-allowed-packet=1G --init-command='SET SESSION sql_log_bin = 0' $plain >"$directory/load.log" 2>&1 ||
    fail "loading the copy failed: $(tail -n 1 "$directory/load.log")"
  [ -e "$directory/copied" ] || fail "the primary cannot be copied: $(tail -n 1 "$directory/dump.log")"
}

# The first start has succeeded: what it needed goes.
read_only() {
  require_mine
  owner
  umask 077
  if [ "$flavour" = mariadb ]; then set_state read-only=ON; else set_state super-read-only=ON; fi
  rm -f "$directory/first-start.sql"
}

destroy() {
  if [ ! -e "$directory" ]; then return; fi
  require_mine
  systemctl stop "$unit"
  case $(property MainPID) in '' | 0) ;; *) fail "the unit $unit cannot be stopped; nothing was removed" ;; esac
  systemctl disable "$unit" || fail "the unit $unit cannot be disabled; nothing was removed"
  find "$directory" -mindepth 1 ! -path "$directory/.flotilla" -delete || fail "$directory cannot be removed"
  rm -rf "$directory" || fail "$directory cannot be removed"
  systemctl reset-failed "$unit" 2>/dev/null || true
}

# As destroy, for what may be another's: only what was made under this token goes.
take_back() {
  if mine; then destroy; fi
}
