PACKAGES+=(memcached python3-memcache python3-pymemcache)
PROCESSES+=(memcached:$CACHE_PORT)

memcached_start() { start memcached memcached -l $IP -p $CACHE_PORT -U 0 -m 64 -u root -c 4096; }

memcached_wait() { wait_port memcached $CACHE_PORT; }
