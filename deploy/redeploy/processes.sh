# Replicas as plain processes of this machine. Sourced by redeploy; expects $dir.
#   releases/1.0.2-17/SERVICE/quarkus-run.jar  what can be run as 1.0.2+17
#   env/SERVICE.env, env/NAME.env              configuration, KEY=VALUE a line, mode 0600; JAVA_OPTS goes to java
#   run/NAME.pid, .log, .version               what runs

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mark_of() { echo "-Dflotilla.process=$dir/run/$1"; }
available() { [ -f "$dir/releases/$(tag_of "$2")/$1/quarkus-run.jar" ]; }
how_to_get() { echo "deploy/redeploy/release makes $dir/releases/$(tag_of "$1")"; }
installed_version() { cat "$dir/run/$1.version" 2>/dev/null; }
last_words() { tail -n 20 "$dir/run/$1.log" | sed 's/^/    /'; }

# The pid alone proves nothing: it may have been given to another process.
alive() {
  local pid
  pid=$(cat "$dir/run/$1.pid" 2>/dev/null) && tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF -e "$(mark_of "$1")"
}
gone() { ! alive "$1"; }

start() {
  local name=$1 service=$2 version=$3 address
  address=$(address_of "$name")
  (
    # Secrets reach the process by its environment, never by a command line.
    for file in "$dir/env/$service.env" "$dir/env/$name.env"; do
      [ -f "$file" ] || continue
      while IFS= read -r line; do
        case $line in '' | '#'*) ;; *) export "${line?}" ;; esac
      done <"$file"
    done
    export QUARKUS_HTTP_HOST=${address%:*} QUARKUS_HTTP_PORT=${address##*:}
    exec 9>&-
    # shellcheck disable=SC2086
    exec setsid "$java" ${JAVA_OPTS:-} "$(mark_of "$name")" -jar "$dir/releases/$(tag_of "$version")/$service/quarkus-run.jar" \
      >>"$dir/run/$name.log" 2>&1 </dev/null
  ) &
  echo "$!" >"$dir/run/$name.pid"
  echo "$version" >"$dir/run/$name.version"
  # Until the process is java and carries its mark.
  within 10 eval "alive $name || ! kill -0 $! 2>/dev/null"
}

stop() {
  alive "$1" || return 0
  local pid
  pid=$(cat "$dir/run/$1.pid")
  kill -TERM "$pid"
  within "$STOP_TIMEOUT" gone "$1" && return 0
  say "$1: did not end within $STOP_TIMEOUT s and is killed"
  kill -KILL "$pid"
  within 10 gone "$1"
}
