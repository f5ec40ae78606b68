# Database schemas, and the copy of the freshly made databases that `--fresh` goes back to.

BASELINE=$STATE/mariadb.baseline
INITIALISED=$STATE/initialised # holds the services it was done for, so that a service added later gets its turn

initialised() { [ "$(cat "$INITIALISED" 2>/dev/null)" = "$SERVICES" ]; }

initialise() {
  if initialised; then return 0; fi
  say "creating databases"
  mariadb_start
  memcached_start
  mariadb_wait
  memcached_wait
  create_databases
  sync_schemas
  keystone_start
  keystone_wait
  run_python catalog.py >"$LOG/catalog.log" 2>&1 || die_with_log catalog "service users, roles and endpoints"
  stop_processes 5 keystone
  stop_processes 30 mariadb
  rm -rf "$BASELINE"
  cp -a "$STATE/mariadb" "$BASELINE"
  echo "$SERVICES" >"$INITIALISED"
  say "databases created"
}

create_databases() {
  local database
  {
    echo "CREATE USER IF NOT EXISTS 'lab'@'$IP' IDENTIFIED BY '$PASSWORD'; GRANT ALL ON *.* TO 'lab'@'$IP';"
    for database in "${DATABASES[@]}"; do echo "CREATE DATABASE IF NOT EXISTS $database CHARACTER SET utf8;"; done
  } | mariadb --no-defaults -S "$RUN/mariadb.sock" -uroot
}

# All at once: they are independent of each other.
sync_schemas() {
  local service
  declare -A syncing=()
  for service in $SERVICES; do
    if declare -F "${service}_sync" >/dev/null; then
      ("${service}_sync") >"$LOG/sync-$service.log" 2>&1 9>&- &
      syncing[$service]=$!
    fi
  done
  for service in "${!syncing[@]}"; do
    wait "${syncing[$service]}" || die_with_log "sync-$service" "database schema of $service"
  done
}

# Back to the databases as they were when created; without such a copy the next start creates them.
drop_state() {
  initialised && [ -d "$BASELINE" ] || rm -rf "$BASELINE" "$INITIALISED"
  find "$STATE" -mindepth 1 -maxdepth 1 ! -path "$BASELINE" ! -path "$INITIALISED" -exec rm -rf {} +
  if [ -d "$BASELINE" ]; then cp -a "$BASELINE" "$STATE/mariadb"; fi
}

# run_python FILE args...: with what it needs to know of the lab
run_python() {
  local file=$1
  shift
  LAB_IP=$IP LAB_PASSWORD=$PASSWORD LAB_REGION=$REGION LAB_COMPUTES=$COMPUTES LAB_RUN=$RUN \
    LAB_REGION_TWO=$REGION_TWO LAB_REGION_TWO_OFFSET=$REGION_TWO_OFFSET LAB_DIR=$LAB \
    /usr/bin/python3 "$PYTHON/$file" "$@"
}
