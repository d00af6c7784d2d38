#!/bin/sh
# Tells the registry which shards there are: every JSON file beside this script is one. May be repeated; a shard that is registered
# with other servers is refused, and nothing changes.
set -eu

for shard in "$(dirname "$0")"/*.json; do
  echo "$shard"
  curl --silent --show-error --fail-with-body --max-time 60 \
    --retry 60 --retry-delay 5 --retry-connrefused --retry-max-time 600 \
    --header 'Content-Type: application/json' --data "@$shard" "$REGISTRY/api/shards"
  echo
done
