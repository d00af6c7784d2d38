# Sourced by up, down and deploy/soak/run: finds the checkout and Java, builds what is stale, runs the launcher. Expects $here.
root=$(cd "$here/../.." && pwd)
launcher=$here/target/flotilla-local.jar
stamp=$here/target/built
services="shard-registry/server ingest-service query-service fleet-service"

fail() {
  echo "error: $*" >&2
  exit 1
}

# Sets java to that of JAVA_HOME or the PATH, which must be 17 or newer.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "there is no java: install a JDK, version 17 or newer, or set JAVA_HOME"
  fi
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it"
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p;T;q')
  [ "${version:-0}" -ge 17 ] || fail "$java is version ${version:-unknown}: Flotilla needs a JDK, version 17 or newer"
}

# Whether a jar is missing, or a source is newer than the last build.
is_stale() {
  local service
  [ -f "$launcher" ] && [ -f "$stamp" ] || return 0
  for service in $services; do
    [ -f "$root/$service/target/quarkus-app/quarkus-run.jar" ] || return 0
  done
  [ -n "$(find "$root" \( -name target -o -name .git -o -name .flotilla -o -name test \) -prune -o -type f \
    \( -name pom.xml -o -path '*/src/main/*' \) -newer "$stamp" -print -quit)" ]
}

# Takes the command's arguments, for --no-build; whoever asks for help need not wait for the latest.
build_if_stale() {
  case " $* " in
    *" --no-build "*) return ;;
    *" --help "* | *" -h "*) [ ! -f "$launcher" ] || return 0 ;;
  esac
  is_stale || return 0
  local start=$SECONDS begun
  begun=$(mktemp)
  echo "Building Flotilla (a first build takes some minutes)"
  # Checks belong to ./mvnw verify; here somebody waits.
  (cd "$root" && ./mvnw -q -ntp package -DskipTests -Dcheckstyle.skip -Dspotless.check.skip) ||
    fail "the build failed; ./mvnw package shows more"
  touch -r "$begun" "$stamp"
  rm -f "$begun"
  echo "Built in $((SECONDS - start)) s"
}

launch() {
  local command=$1
  shift
  exec "$java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$launcher" io.flotilla.local.Main \
    "$command" --checkout "$root" "$@"
}
