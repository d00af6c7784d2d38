# Replicas as containers of deploy/compose. Sourced by redeploy; expects $dir. Every replica has its own tag in .env, so that one can
# be replaced and the others stay as they are.

if docker compose version >/dev/null 2>&1; then compose_command="docker compose"; else compose_command=docker-compose; fi
compose() { (cd "$dir" && exec $compose_command "$@" 9>&-); }
# What stands before it, for images of a registry, is the stack's to say.
image_of() {
  local prefix
  prefix=$(sed -n 's/^IMAGE_PREFIX=//p' "$dir/.env")
  case $1 in registry) echo "${prefix}flotilla/shard-registry" ;; *) echo "${prefix}flotilla/$1-service" ;; esac
}
key_of() { local key=TAG_${1^^}; echo "${key//-/_}"; }
available() { docker image inspect "$(image_of "$1"):$(tag_of "$2")" >/dev/null 2>&1; }
how_to_get() { echo "deploy/images/README.md says how to build or load the images with tag $(tag_of "$1")"; }
installed_version() { sed -n "s/^$(key_of "$1")=\(.*\)-\([0-9]*\)$/\1+\2/p" "$dir/.env"; }
last_words() { compose logs --no-color --tail=20 "$1" | sed 's/^/    /'; }

# A container that is started again and again is as good as ended.
alive() {
  local state
  state=$(docker inspect -f '{{.State.Running}} {{.RestartCount}}' "$(compose ps -q "$1")" 2>/dev/null) || return 1
  case $state in "true 0" | "true 1") ;; *) return 1 ;; esac
}

start() {
  local fresh key
  key=$(key_of "$1")
  fresh=$(umask 077 && mktemp "$dir/.env.XXXXXX")
  { grep -v "^$key=" "$dir/.env"; echo "$key=$(tag_of "$3")"; } >"$fresh" && mv "$fresh" "$dir/.env" || return 1
  compose up -d --no-deps --no-build "$1" >/dev/null 2>&1
}

stop() { compose stop -t "$STOP_TIMEOUT" "$1" >/dev/null 2>&1; }
