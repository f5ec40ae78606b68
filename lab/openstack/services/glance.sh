PACKAGES+=(python3-glance)
UNPACK+=(glance-common glance-api)
DATABASES+=(glance)
PROCESSES+=(glance-api:9292)

glance_configure() {
  mkdir -p "$ETC/glance" "$STATE"/glance/{images,staging,tasks}
  cp "$ROOT/usr/share/glance-common/glance-api-paste.ini" "$ETC/glance/"
  cat >"$ETC/glance/glance-api.conf" <<E
[DEFAULT]
bind_host = $IP
bind_port = 9292
workers = 1
enabled_backends = file:file
transport_url = $BROKER_URL
[glance_store]
default_backend = file
[file]
filesystem_store_datadir = $STATE/glance/images
[os_glance_staging_store]
filesystem_store_datadir = $STATE/glance/staging
[os_glance_tasks_store]
filesystem_store_datadir = $STATE/glance/tasks
[paste_deploy]
flavor = keystone
config_file = $ETC/glance/glance-api-paste.ini
$(ini_database glance)
$(ini_token_check glance image)
$(ini_service_user glance)
$(ini_oslo glance)
E
}

glance_sync() { "$BIN/glance-manage" --config-file "$ETC/glance/glance-api.conf" db_sync; }

glance_start() { start glance-api "$BIN/glance-api" --config-file "$ETC/glance/glance-api.conf"; }

glance_wait() { wait_http glance-api http://$IP:9292/versions; }
