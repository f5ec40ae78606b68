PACKAGES+=(python3-ironic)
UNPACK+=(ironic-common ironic-api ironic-conductor)
DATABASES+=(ironic)
PROCESSES+=(ironic-api:6385 ironic-conductor)

# Hardware that is none: every interface is Ironic's own fake, which says yes at once. The state machine is the real one.
ironic_configure() {
  local section
  mkdir -p "$ETC/ironic" "$STATE/ironic"
  cat >"$ETC/ironic/ironic.conf" <<E
[DEFAULT]
my_ip = $IP
host = ironic-conductor-1
transport_url = $BROKER_URL
rpc_transport = oslo
auth_strategy = keystone
state_path = $STATE/ironic
tempdir = $STATE/ironic
enabled_hardware_types = fake-hardware
enabled_bios_interfaces = fake,no-bios
enabled_boot_interfaces = fake
enabled_console_interfaces = fake,no-console
enabled_deploy_interfaces = fake
enabled_inspect_interfaces = fake,no-inspect
enabled_management_interfaces = fake
enabled_network_interfaces = noop
default_network_interface = noop
enabled_power_interfaces = fake
enabled_raid_interfaces = fake,no-raid
enabled_rescue_interfaces = fake,no-rescue
enabled_storage_interfaces = fake,noop
enabled_vendor_interfaces = fake,no-vendor
[api]
host_ip = $IP
port = 6385
api_workers = 1
public_endpoint = http://$IP:6385
[conductor]
automated_clean = true
sync_power_state_interval = 10
bootloader = file:///dev/null
[dhcp]
dhcp_provider = none
[service_catalog]
endpoint_override = http://$IP:6385
$(ini_sign_in ironic)
$(for section in glance neutron cinder nova inspector; do printf '[%s]\n%s\n' $section "$(ini_sign_in ironic)"; done)
$(ini_database ironic)
$(ini_token_check ironic baremetal)
$(ini_oslo ironic)
E
}

ironic_sync() { "$BIN/ironic-dbsync" --config-file "$ETC/ironic/ironic.conf" create_schema; }

ironic_start() {
  local part
  for part in api conductor; do
    start ironic-$part "$BIN/ironic-$part" --config-file "$ETC/ironic/ironic.conf"
  done
}

ironic_wait() { wait_http ironic-api http://$IP:6385/; }
