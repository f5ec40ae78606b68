# Whether the lab can be had on this machine at all.

cannot_install() {
  echo "The OpenStack lab cannot be installed here: $*" >&2
  exit 4
}

preflight() {
  local id='' version=''
  if [ -r /etc/os-release ]; then read -r id version < <(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}"); fi
  [ "$id" = debian ] && [ "$version" = 12 ] ||
    cannot_install "it is made of Debian 12's packages and this is ${id:-an unknown system} ${version:-}"
  [ "$(id -u)" = 0 ] || cannot_install "installing packages needs root"
  command -v apt-get >/dev/null || cannot_install "there is no apt-get"
}

# A port that somebody else holds would show up minutes later as a service that does not start.
check_ports() {
  local process name port
  for process in "${PROCESSES[@]}"; do
    IFS=: read -r name port <<<"$process"
    if [ -n "$port" ] && [ -z "$(members "$name")" ] && listening "$port"; then
      die "port $port, which $name needs, is in use by something that is not the lab"
    fi
  done
}
