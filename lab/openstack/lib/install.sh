# Packages. Libraries are installed; the service packages are only unpacked, because installing them would pull in
# libvirt, tftpd, xinetd and dbconfig, and start daemons.

PACKAGES+=(curl iproute2 procps python3-openstackclient)

installed() {
  local count
  count=$(dpkg-query -W -f '${Status}\n' "${PACKAGES[@]}" 2>/dev/null | grep -c '^install ok installed$')
  [ "$count" = "${#PACKAGES[@]}" ]
}

install_packages() {
  if installed; then return 0; fi
  say "installing packages (about 720 MB the first time)"
  apt-get update >"$LOG/apt.log" 2>&1 || true # an old list may still do; the next step tells
  apt-get install --simulate --no-install-recommends "${PACKAGES[@]}" >>"$LOG/apt.log" 2>&1 ||
    cannot_install "apt-get does not have all of the packages, see $LOG/apt.log"
  without_daemons apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-confold \
    -o Dpkg::Options::=--force-unsafe-io "${PACKAGES[@]}" >>"$LOG/apt.log" 2>&1 ||
    cannot_install "apt-get failed, see $LOG/apt.log"
  say "packages installed"
}

# Runs a command while packages may not start the daemons they bring.
without_daemons() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e $policy ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
  DEBIAN_FRONTEND=noninteractive "$@" || status=$?
  rm -f $policy
  return $status
}

unpack_services() {
  local package
  if [ "$(cat "$ROOT/.unpacked" 2>/dev/null)" = "${UNPACK[*]}" ]; then return 0; fi
  rm -rf "$ROOT" "$LAB/debs"
  mkdir -p "$ROOT" "$LAB/debs"
  # As root apt wants to fetch as an unprivileged user, who may not write into the state folder.
  (cd "$LAB/debs" && apt-get download -o APT::Sandbox::User=root "${UNPACK[@]}") >>"$LOG/apt.log" 2>&1 ||
    cannot_install "apt-get could not fetch the service packages, see $LOG/apt.log"
  for package in "$LAB"/debs/*.deb; do dpkg-deb -x "$package" "$ROOT"; done
  rm -rf "$LAB/debs"
  echo "${UNPACK[*]}" >"$ROOT/.unpacked"
  say "service packages unpacked"
}
