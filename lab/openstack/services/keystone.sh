PACKAGES+=(python3-keystone uwsgi-core uwsgi-plugin-python3)
DATABASES+=(keystone)
PROCESSES+=(keystone:5000)

# Also serves Placement. Kept-alive connections would occupy a thread each.
UWSGI=(uwsgi --plugin python3 --master --lazy-apps --enable-threads --thunder-lock --buffer-size 65535 --die-on-term
  --need-app --no-orphans --disable-logging --add-header Connection:close)

keystone_configure() {
  mkdir -p "$ETC/keystone"
  cat >"$ETC/keystone/keystone.conf" <<E
[DEFAULT]
log_date_format = %H:%M:%S
$(ini_database keystone)
[token]
provider = fernet
expiration = 14400
[fernet_tokens]
key_repository = $ETC/keystone/fernet-keys
[credential]
key_repository = $ETC/keystone/credential-keys
[cache]
enabled = true
backend = dogpile.cache.pymemcache
memcache_servers = $IP:$CACHE_PORT
[oslo_messaging_notifications]
driver = noop
E
}

keystone_sync() {
  local manage=(keystone-manage --config-file "$ETC/keystone/keystone.conf")
  "${manage[@]}" db_sync
  "${manage[@]}" fernet_setup --keystone-user root --keystone-group root
  "${manage[@]}" credential_setup --keystone-user root --keystone-group root
  "${manage[@]}" bootstrap --bootstrap-password "$PASSWORD" --bootstrap-region-id $REGION \
    --bootstrap-admin-url $IDENTITY_URL/ --bootstrap-internal-url $IDENTITY_URL/ --bootstrap-public-url $IDENTITY_URL/
}

keystone_start() {
  start keystone "${UWSGI[@]}" --http-socket $IP:5000 --listen 100 --processes 2 --threads 8 \
    --env OS_KEYSTONE_CONFIG_FILES="$ETC/keystone/keystone.conf" --wsgi-file /usr/bin/keystone-wsgi-public
}

keystone_wait() { wait_http keystone $IDENTITY_URL; }
