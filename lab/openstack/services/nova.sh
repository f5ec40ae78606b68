PACKAGES+=(python3-nova)
UNPACK+=(nova-common nova-api nova-compute nova-conductor nova-scheduler)
DATABASES+=(nova_api nova_cell0 nova)
PROCESSES+=(nova-api:8774 nova-conductor nova-scheduler)
for compute in $COMPUTES; do PROCESSES+=("nova-compute-${compute%%:*}"); done

nova_configure() {
  local compute host
  mkdir -p "$ETC/nova" "$STATE/nova"
  cp "$ROOT/usr/share/nova-common/api-paste.ini" "$ETC/nova/"
  nova_conf >"$ETC/nova/nova.conf"
  # In a file of its own, because a nova-compute that is given database settings refuses to start.
  cat >"$ETC/nova/nova-db.conf" <<E
[api_database]
connection = $(database_url nova_api$DB_SUFFIX)
max_pool_size = 10
max_overflow = 40
$(ini_database nova$DB_SUFFIX)
E
  for compute in $COMPUTES; do
    host=${compute%%:*}
    mkdir -p "$STATE/nova/$host"
    cat >"$ETC/nova/compute-$host.conf" <<E
[DEFAULT]
host = $host
compute_driver = ${compute#*:}
state_path = $STATE/nova/$host
[oslo_concurrency]
lock_path = $STATE/nova/$host/locks
E
  done
}

# Nothing plugs a port into anything here, so Nova must not wait for it; and the fake power state is not worth comparing.
nova_conf() {
  cat <<E
[DEFAULT]
my_ip = $IP
host = ctl
state_path = $STATE/nova
transport_url = $BROKER_URL
enabled_apis = osapi_compute
osapi_compute_listen = $IP
osapi_compute_listen_port = $((8774 + PORT_OFFSET))
osapi_compute_workers = $API_WORKERS
report_interval = 5
service_down_time = 20
cpu_allocation_ratio = 16
ram_allocation_ratio = 1.5
disk_allocation_ratio = 1.0
reserved_host_memory_mb = 512
vif_plugging_is_fatal = false
vif_plugging_timeout = 0
sync_power_state_interval = -1
resize_confirm_window = 0
allow_resize_to_same_host = true
max_concurrent_builds = 50
rpc_response_timeout = 120
[wsgi]
api_paste_config = $ETC/nova/api-paste.ini
$(ini_token_check nova compute)
$(ini_service_user nova)
[placement]
$(ini_sign_in placement)
[glance]
api_servers = http://$IP:9292
[neutron]
$(ini_sign_in neutron)
[cinder]
os_region_name = $REGION
$(ini_sign_in cinder)
[compute]
live_migration_wait_for_vif_plug = false
[scheduler]
workers = 1
discover_hosts_in_cells_interval = 60
max_attempts = 3
[filter_scheduler]
enabled_filters = ComputeFilter,ComputeCapabilitiesFilter,ImagePropertiesFilter,ServerGroupAntiAffinityFilter,ServerGroupAffinityFilter,SameHostFilter,DifferentHostFilter,AggregateInstanceExtraSpecsFilter
[conductor]
workers = $API_WORKERS
[upgrade_levels]
compute = auto
[vnc]
enabled = true
novncproxy_base_url = http://$IP:6080/vnc_auto.html
server_listen = $IP
server_proxyclient_address = $IP
$(ini_oslo nova)
E
}

nova_manage() { "$BIN/nova-manage" --config-file "$ETC/nova/nova.conf" --config-file "$ETC/nova/nova-db.conf" "$@"; }

nova_sync() {
  nova_manage api_db sync
  nova_manage cell_v2 map_cell0 --database_connection "$(database_url nova_cell0$DB_SUFFIX)"
  nova_manage db sync
  nova_manage cell_v2 list_cells | grep -q cell1 || nova_manage cell_v2 create_cell --name cell1 --verbose
}

nova_start() {
  local part
  for part in conductor scheduler api; do
    start nova-$part$SUFFIX "$BIN/nova-$part" --config-file "$ETC/nova/nova.conf" --config-file "$ETC/nova/nova-db.conf"
  done
}

nova_wait() {
  wait_http nova-api$SUFFIX http://$IP:$((8774 + PORT_OFFSET))/
  nova_wait_conductor
}

# A nova-compute that calls before the conductor listens loses ten seconds: wait for the conductor's broker connections.
nova_wait_conductor() {
  local i pids first=${COMPUTES%%:*}
  if alive "nova-compute-$first"; then return 0; fi
  for ((i = 0; i < 300; i++)); do
    pids=$(members nova-conductor$SUFFIX | paste -sd'|')
    if [ "$(ss -Htnp state established "dport = :$BROKER_PORT" | grep -cE "pid=($pids),")" -ge 2 ]; then return 0; fi
    sleep 0.1
  done
}

nova_complete() {
  local compute host
  for compute in $COMPUTES; do
    host=${compute%%:*}
    start "nova-compute-$host" /usr/bin/python3 "$PYTHON/nova_compute.py" \
      --config-file "$ETC/nova/nova.conf" --config-file "$ETC/nova/compute-$host.conf"
  done
  if [ -e "$READY" ]; then return 0; fi
  run_python wait_computes.py up || die "not every nova-compute came up"
  if ! run_python wait_computes.py mapped; then # only after the first start
    nova_manage cell_v2 discover_hosts >"$LOG/discover-hosts$SUFFIX.log" 2>&1
    run_python wait_computes.py mapped || die "not every hypervisor got into its cell"
  fi
}
