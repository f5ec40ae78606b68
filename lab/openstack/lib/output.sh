# Telling what goes on.

STARTED=$EPOCHREALTIME

say() {
  local elapsed=$(((${EPOCHREALTIME/./} - ${STARTED/./}) / 100000))
  printf '[%3d.%ds] %s\n' $((elapsed / 10)) $((elapsed % 10)) "$*"
}

die() {
  say "failed: $*" >&2
  exit 1
}

# die_with_log NAME message...: with the end of the log that tells why
die_with_log() {
  tail -25 "$LOG/$1.log" >&2 || true
  shift
  die "$*"
}

# each PHASE: runs NAME_PHASE of every service that has it, in the order of SERVICES
each() {
  local service
  for service in $SERVICES; do
    if declare -F "${service}_$1" >/dev/null; then "${service}_$1"; fi
  done
}
