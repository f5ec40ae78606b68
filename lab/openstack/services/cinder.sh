PACKAGES+=(python3-cinder)
UNPACK+=(cinder-common cinder-api cinder-volume cinder-scheduler)
DATABASES+=(cinder)
PROCESSES+=(cinder-api:8776 cinder-scheduler cinder-volume)

# One backend in each availability zone of the hypervisors.
cinder_configure() {
  mkdir -p "$ETC/cinder" "$STATE"/cinder/{conversion,coordination}
  cp "$ROOT/usr/share/cinder-common/api-paste.ini" "$ROOT/etc/cinder/resource_filters.json" "$ETC/cinder/"
  cat >"$ETC/cinder/cinder.conf" <<E
[DEFAULT]
my_ip = $IP
host = ctl
state_path = $STATE/cinder
transport_url = $BROKER_URL
auth_strategy = keystone
osapi_volume_listen = $IP
osapi_volume_listen_port = $((8776 + PORT_OFFSET))
osapi_volume_workers = 1
api_paste_config = $ETC/cinder/api-paste.ini
resource_query_filters_file = $ETC/cinder/resource_filters.json
glance_api_servers = http://$IP:9292
enabled_backends = fake1,fake2
default_volume_type = __DEFAULT__
storage_availability_zone = az1
rootwrap_config = /dev/null
report_interval = 5
service_down_time = 20
image_conversion_dir = $STATE/cinder/conversion
[fake1]
volume_driver = cinder_volume.LabVolumeDriver
volume_backend_name = fake1
backend_availability_zone = az1
[fake2]
volume_driver = cinder_volume.LabVolumeDriver
volume_backend_name = fake2
backend_availability_zone = az2
[nova]
$(ini_sign_in nova)
[coordination]
backend_url = file://$STATE/cinder/coordination
$(ini_database cinder$DB_SUFFIX)
$(ini_token_check cinder volumev3)
$(ini_service_user cinder)
$(ini_oslo cinder)
E
}

cinder_sync() { "$BIN/cinder-manage" --config-file "$ETC/cinder/cinder.conf" db sync; }

cinder_start() {
  local part
  for part in api scheduler volume; do
    start cinder-$part$SUFFIX env PYTHONPATH="$PYTHON" "$BIN/cinder-$part" --config-file "$ETC/cinder/cinder.conf"
  done
}

cinder_wait() { wait_http cinder-api$SUFFIX http://$IP:$((8776 + PORT_OFFSET))/; }
