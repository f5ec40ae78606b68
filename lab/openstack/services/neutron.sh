PACKAGES+=(python3-neutron)
UNPACK+=(neutron-common neutron-api)
DATABASES+=(neutron)
PROCESSES+=(neutron:9696 neutron-agents)

neutron_configure() {
  mkdir -p "$ETC/neutron" "$STATE/neutron"
  cp "$ROOT/usr/share/neutron-common/api-paste.ini" "$ETC/neutron/"
  cat >"$ETC/neutron/neutron.conf" <<E
[DEFAULT]
core_plugin = ml2
service_plugins = router,qos,trunk,port_forwarding
bind_host = $IP
bind_port = $((9696 + PORT_OFFSET))
api_workers = $((API_WORKERS * 2))
rpc_workers = 1
rpc_state_report_workers = 0
state_path = $STATE/neutron
api_paste_config = $ETC/neutron/api-paste.ini
transport_url = $BROKER_URL
dhcp_agent_notification = false
agent_down_time = 75
notify_nova_on_port_status_changes = false
[nova]
$(ini_sign_in nova)
[placement]
$(ini_sign_in placement)
$(ini_database neutron$DB_SUFFIX)
$(ini_token_check neutron network)
$(ini_oslo neutron)
E
  cat >"$ETC/neutron/ml2_conf.ini" <<E
[ml2]
type_drivers = local,flat,vlan,vxlan
tenant_network_types = vxlan
mechanism_drivers = openvswitch
extension_drivers = port_security,qos
[ml2_type_flat]
flat_networks = *
[ml2_type_vlan]
network_vlan_ranges = physnet1:100:3000
[ml2_type_vxlan]
vni_ranges = 1:20000
[securitygroup]
enable_security_group = true
E
}

neutron_files() { echo --config-file "$ETC/neutron/neutron.conf" --config-file "$ETC/neutron/ml2_conf.ini"; }

# shellcheck disable=SC2046 # several arguments, on purpose
neutron_sync() { "$BIN/neutron-db-manage" $(neutron_files) upgrade heads; }

# shellcheck disable=SC2046
neutron_start() { start neutron$SUFFIX "$BIN/neutron-server" $(neutron_files); }

neutron_wait() { wait_http neutron$SUFFIX http://$IP:$((9696 + PORT_OFFSET))/; }

neutron_complete() {
  start neutron-agents$SUFFIX env LAB_COMPUTES="$COMPUTES" /usr/bin/python3 "$PYTHON/neutron_agents.py" \
    --config-file "$ETC/neutron/neutron.conf"
}
