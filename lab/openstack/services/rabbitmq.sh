PACKAGES+=(rabbitmq-server)
PROCESSES+=(epmd:4369 rabbitmq:$BROKER_PORT)

rabbitmq_configure() {
  mkdir -p "$ETC/rabbitmq" "$STATE/rabbitmq"
  cat >"$ETC/rabbitmq/rabbitmq.conf" <<E
listeners.tcp.1 = $IP:$BROKER_PORT
load_definitions = $ETC/rabbitmq/definitions.json
log.console = true
log.console.level = warning
log.file = false
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 50MB
E
  rabbitmq_definitions >"$ETC/rabbitmq/definitions.json"
  echo '[].' >"$ETC/rabbitmq/enabled_plugins"
  echo 'NODENAME=lab@localhost' >"$ETC/rabbitmq/env.conf"
}

# A virtual host for each region: the services of two would otherwise take each other's messages.
rabbitmq_definitions() {
  local permission='"user": "lab", "configure": ".*", "write": ".*", "read": ".*"'
  cat <<E
{
  "users": [{ "name": "lab", "password": "$PASSWORD", "tags": "administrator" }],
  "vhosts": [{ "name": "/" }, { "name": "/two" }],
  "permissions": [{ "vhost": "/", $permission }, { "vhost": "/two", $permission }]
}
E
}

# Erlang's port mapper would otherwise be started by RabbitMQ as a daemon, on every address, and outlive it.
rabbitmq_start() {
  start epmd env ERL_EPMD_ADDRESS=$IP epmd -address $IP
  wait_port epmd 4369
  start rabbitmq env HOME="$STATE/rabbitmq" ERL_EPMD_ADDRESS=$IP \
    RABBITMQ_CONF_ENV_FILE="$ETC/rabbitmq/env.conf" RABBITMQ_NODENAME=lab@localhost \
    RABBITMQ_CONFIG_FILE="$ETC/rabbitmq/rabbitmq" RABBITMQ_ENABLED_PLUGINS_FILE="$ETC/rabbitmq/enabled_plugins" \
    RABBITMQ_MNESIA_BASE="$STATE/rabbitmq/mnesia" RABBITMQ_LOGS=- \
    RABBITMQ_DIST_PORT=25673 RABBITMQ_NODE_IP_ADDRESS=$IP RABBITMQ_NODE_PORT=$BROKER_PORT \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none' \
    /usr/lib/rabbitmq/bin/rabbitmq-server
}

rabbitmq_wait() { wait_port rabbitmq $BROKER_PORT; }
