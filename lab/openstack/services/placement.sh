PACKAGES+=(python3-placement)
DATABASES+=(placement)
PROCESSES+=(placement:8778)

placement_configure() {
  mkdir -p "$ETC/placement"
  cat >"$ETC/placement/placement.conf" <<E
[api]
auth_strategy = keystone
[placement_database]
connection = $(database_url placement$DB_SUFFIX)
max_pool_size = 10
$(ini_token_check placement placement)
E
}

placement_sync() { placement-manage --config-file "$ETC/placement/placement.conf" db sync; }

placement_start() {
  start placement$SUFFIX "${UWSGI[@]}" --http-socket $IP:$((8778 + PORT_OFFSET)) --processes $API_WORKERS --threads 4 \
    --env OS_PLACEMENT_CONFIG_DIR="$ETC/placement" --wsgi-file /usr/bin/placement-api
}

placement_wait() { wait_http placement$SUFFIX http://$IP:$((8778 + PORT_OFFSET))/; }
