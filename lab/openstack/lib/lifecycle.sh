# up, down and status.

lab_up() { # [--fresh]
  preflight
  mkdir -p "$ETC" "$RUN" "$LOG" "$STATE"
  exec 9>"$LAB/lock"
  flock 9 # a second `up` waits for the first
  install_packages
  unpack_services
  unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY # apt may need them; loopback must not use them
  if [ "${1:-}" = --fresh ]; then
    stop_all
    drop_state
  fi
  check_ports
  each configure
  initialise
  each start
  each wait
  each complete
  touch "$READY"
  say "all services answer"
  run_python seed.py || die "seeding"
  say "ready: $LAB/clouds.yaml holds the clouds 'lab' and 'lab-app', $LAB/admin-openrc the administrator"
}

lab_down() {
  if [ -d "$RUN" ]; then
    exec 9>"$LAB/lock"
    flock 9
    stop_all
  fi
  say "down"
}

# The infrastructure last, so that the services can say good-bye to it; MariaDB gets time to write everything down.
stop_all() {
  local process infrastructure=" mariadb memcached rabbitmq epmd " names=()
  for process in "$RUN"/*.process; do
    [ -e "$process" ] || continue
    process=$(basename "$process" .process)
    case $infrastructure in *" $process "*) ;; *) names+=("$process") ;; esac
  done
  stop_processes 4 "${names[@]}"
  stop_processes 10 rabbitmq
  stop_processes 30 epmd memcached mariadb
}

# One line per process: name, state, pid, port.
lab_status() {
  local process name port state missing=0
  for process in "${PROCESSES[@]}"; do
    IFS=: read -r name port <<<"$process"
    state=up
    if ! alive "$name"; then
      state=down
    elif [ -n "$port" ] && ! listening "$port"; then
      state=starting
    fi
    [ $state = up ] || missing=1
    printf '%-22s %-9s %-8s %s\n' "$name" "$state" "$([ $state = down ] || echo "$leader")" "${port:+$IP:$port}"
  done
  [ $missing = 0 ] || exit 3
}
