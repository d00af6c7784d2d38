# Looks at, starts and stops one systemd unit. Variables: unit; sudo, yes or no; former, the process id of before.

as_root() {
  if [ "$sudo" = no ] || [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# A process that has ended and is not yet fetched by its parent is none.
alive() {
  [ "${1:-0}" -gt 0 ] && [ -r "/proc/$1/stat" ] && ! grep -q '^[0-9]* (.*) [ZX] ' "/proc/$1/stat"
}

look() {
  shown=$(systemctl show --property=LoadState,ActiveState,SubState,Result,MainPID,NRestarts "$unit") || exit
  printf '%s\n' "$shown"
  if alive "$(printf '%s\n' "$shown" | sed -n 's/^MainPID=//p')" || alive "$former"; then echo Alive=yes; fi
}

start() {
  as_root systemctl start "$unit"
}

stop() {
  as_root systemctl stop "$unit"
}
