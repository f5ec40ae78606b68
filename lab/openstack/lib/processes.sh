# Processes by what was recorded at their start: pid, the kernel's start time of it, and the boot. A pid that somebody
# else has got since is never touched. Each is the leader of a session of its own, which all its children stay in.

READY=$RUN/ready # there while nothing was started since everything was seen to be up
BOOT=$(cat /proc/sys/kernel/random/boot_id)

start_time() { cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null; }

# recorded NAME: sets `leader` and `leader_start` when this boot has seen it
recorded() {
  local boot=
  leader= leader_start=
  [ -e "$RUN/$1.process" ] && read -r leader leader_start boot <"$RUN/$1.process" && [ "$boot" = "$BOOT" ]
}

alive() { recorded "$1" && [ "$(start_time "$leader")" = "$leader_start" ] && [ "$(process_state "$leader")" != Z ]; }

process_state() { cut -d' ' -f3 "/proc/$1/stat" 2>/dev/null; }

# sessions NAME...: the session numbers that are the lab's own, with commas. A session whose leader is gone keeps its
# number from being used again, so its other members are the lab's too.
sessions() {
  local name now list=()
  for name; do
    recorded "$name" || continue
    now=$(start_time "$leader" || true)
    if [ -z "$now" ] || [ "$now" = "$leader_start" ]; then list+=("$leader"); fi
  done
  (IFS=, && echo "${list[*]}")
}

# members NAME...: pids of everything that runs in their sessions
members() {
  local list
  list=$(sessions "$@")
  if [ -n "$list" ]; then pgrep -s "$list" || true; fi
}

# start NAME command...: does nothing when it runs
start() {
  local name=$1 pid
  shift
  if alive "$name"; then return 0; fi
  stop_processes 0 "$name" # children that outlived a crashed leader hold its port
  rm -f "$READY"
  (
    cd "$STATE"
    exec setsid "$@" >>"$LOG/$name.log" 2>&1 </dev/null 9>&-
  ) &
  pid=$!
  disown
  echo "$pid $(start_time $pid) $BOOT" >"$RUN/$name.process"
}

# stop_processes SECONDS NAME...: asks them all, waits so long for their sessions to be empty, then ends those by force
stop_processes() {
  local seconds=$1 name
  shift
  for name; do if alive "$name"; then kill -TERM "$leader" 2>/dev/null || true; fi; done
  if ! wait_gone "$seconds" "$@"; then
    members "$@" | xargs -r kill -KILL 2>/dev/null || true
    wait_gone 10 "$@" || die "still running after SIGKILL: $*"
  fi
  for name; do rm -f "$RUN/$name.process"; done
}

# wait_gone SECONDS NAME...
wait_gone() {
  local end=$((SECONDS + $1))
  shift
  while [ -n "$(members "$@")" ]; do
    if ((SECONDS >= end)); then return 1; fi
    sleep 0.1
  done
}

listening() { (exec 3<>"/dev/tcp/$IP/$1") 2>/dev/null; }

# wait_port NAME port
wait_port() {
  local i
  for ((i = 0; i < 900; i++)); do
    if listening "$2"; then return 0; fi
    alive "$1" || die_with_log "$1" "$1 ended before it listened on port $2"
    sleep 0.1
  done
  die_with_log "$1" "$1 does not listen on port $2"
}

# wait_http NAME url: any answer but a server error counts
wait_http() {
  local i code
  for ((i = 0; i < 900; i++)); do
    code=$(curl --noproxy '*' -s -o /dev/null -m 5 -w '%{http_code}' "$2" || true)
    case $code in 000 | 5*) ;; *) return 0 ;; esac
    alive "$1" || die_with_log "$1" "$1 ended before it answered"
    sleep 0.1
  done
  die_with_log "$1" "$1 does not answer at $2"
}
