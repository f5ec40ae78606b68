#!/usr/bin/env bash
# A real OpenStack on 127.0.0.1 for development and tests. README.md says what it holds.
#
#   lab.sh up            install if needed, start what is not running, seed
#   lab.sh up --fresh    the same, from empty databases
#   lab.sh down          stop every process; the state stays
#   lab.sh status        one line per process
#
# Exit codes: 0 done or all up, 1 failed, 2 wrong usage, 3 not all up, 4 cannot be installed on this machine
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in settings output processes ini preflight install database lifecycle; do
  # shellcheck source=/dev/null
  . "$HERE/lib/$part.sh"
done
for service in $SERVICES; do
  # shellcheck source=/dev/null
  . "$HERE/services/$service.sh"
done

usage() {
  echo "usage: lab:openstack -- up [--fresh] | down | status" >&2
  exit 2
}

command=${1:-}
option=${2:-}
case $option in '' | --fresh) ;; *) usage ;; esac

case $command in
  up) lab_up "$option" ;;
  down) lab_down ;;
  status) lab_status ;;
  *) usage ;;
esac
