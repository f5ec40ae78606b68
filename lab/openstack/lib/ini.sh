# Sections that the configuration files of several services share.

database_url() { echo "mysql+pymysql://lab:$PASSWORD@$IP:$DATABASE_PORT/$1?charset=utf8"; }

BROKER_URL="rabbit://lab:$PASSWORD@$IP:$BROKER_PORT//"
IDENTITY_URL=http://$IP:5000/v3

ini_database() { # DATABASE
  cat <<E
[database]
connection = $(database_url "$1")
max_pool_size = 10
max_overflow = 40
E
}

# How a service signs in as its own user; the same keys in every section that needs them.
ini_sign_in() { # USER
  cat <<E
auth_type = password
auth_url = $IDENTITY_URL
username = $1
password = $PASSWORD
project_name = service
user_domain_name = Default
project_domain_name = Default
region_name = $REGION
E
}

# How a service checks the tokens that callers bring.
ini_token_check() { # USER SERVICE_TYPE
  cat <<E
[keystone_authtoken]
www_authenticate_uri = $IDENTITY_URL
memcached_servers = $IP:$CACHE_PORT
service_token_roles = service
service_token_roles_required = true
service_type = $2
$(ini_sign_in "$1")
E
}

# Long work goes on after the user's token has expired when the service's own token vouches for it.
ini_service_user() { # USER
  cat <<E
[service_user]
send_service_user_token = true
$(ini_sign_in "$1")
E
}

ini_oslo() { # SERVICE
  cat <<E
[oslo_messaging_rabbit]
heartbeat_in_pthread = false
rabbit_retry_interval = 1
rabbit_retry_backoff = 0
rpc_conn_pool_size = 30
[oslo_messaging_notifications]
driver = noop
[oslo_concurrency]
lock_path = $STATE/$1/locks
E
}
