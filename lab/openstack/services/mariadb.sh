PACKAGES+=(mariadb-server python3-pymysql)
PROCESSES+=(mariadb:$DATABASE_PORT)

# No binary log and no fsync: this is a lab, and the copy of the first databases brings it back.
mariadb_configure() {
  mkdir -p "$ETC/mariadb"
  cat >"$ETC/mariadb/my.cnf" <<E
[mariadbd]
user=root
datadir=$STATE/mariadb
socket=$RUN/mariadb.sock
pid-file=$RUN/mariadb.pid
bind-address=$IP
port=$DATABASE_PORT
skip-name-resolve
skip-log-bin
max_connections=1500
character-set-server=utf8
collation-server=utf8_general_ci
performance_schema=OFF
innodb_buffer_pool_size=256M
innodb_log_file_size=96M
innodb_flush_log_at_trx_commit=0
innodb_flush_method=nosync
innodb_doublewrite=0
tmpdir=/tmp
E
}

mariadb_start() {
  if [ ! -d "$STATE/mariadb/mysql" ]; then
    rm -rf "$STATE/mariadb"
    mkdir -p "$STATE/mariadb"
    mariadb-install-db --no-defaults --user=root --datadir="$STATE/mariadb" \
      --auth-root-authentication-method=normal --skip-test-db >"$LOG/mariadb-install.log" 2>&1 ||
      die_with_log mariadb-install "creating the database folder"
  fi
  start mariadb mariadbd --defaults-file="$ETC/mariadb/my.cnf"
}

mariadb_wait() { wait_port mariadb $DATABASE_PORT; }
