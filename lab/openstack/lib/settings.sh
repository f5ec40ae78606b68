# Where things are and which ports they use. Everything listens on loopback only.

# Nothing of the caller's shell may leak into the services: npm puts its own folders on PATH, pyenv its own Python.
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
export PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV

PROJECT=$(cd "$HERE/../.." && pwd)
LAB=${OPENSTACK_LAB_DIR:-$PROJECT/data/openstack-lab}
ETC=$LAB/etc   # configuration, written anew by every `up`
RUN=$LAB/run   # one file per running process, and sockets
LOG=$LAB/log
STATE=$LAB/state
ROOT=$LAB/root # service packages, unpacked and not installed
BIN=$ROOT/usr/bin
PYTHON=$HERE/python

IP=127.0.0.1
DATABASE_PORT=3307
BROKER_PORT=5673
CACHE_PORT=11212
PASSWORD=labpass # of every account of the lab, which nothing outside this machine can reach
REGION=RegionOne

# name:driver. FakeDriver migrates at once; FakeLiveMigrateDriver takes 5 s as the source and can be aborted.
COMPUTES="cmp1:fake.FakeDriver cmp2:fake.FakeDriver cmp3:fake.FakeLiveMigrateDriver"

# What a second region has otherwise, so that the same files set it up (services/region_two.sh).
SUFFIX=       # of the names of processes
DB_SUFFIX=    # of the names of databases
PORT_OFFSET=0 # of its APIs
API_WORKERS=2

# In the order in which they start. Each is a file in services/ that fills these lists when it is read and
# defines any of NAME_configure, NAME_sync (database schema), NAME_start, NAME_wait, NAME_complete (needs the others).
SERVICES="mariadb memcached rabbitmq keystone glance placement neutron nova cinder ironic region_two"
PACKAGES=()  # to install
UNPACK=()    # to unpack: wanted for their commands and paste files, not for what they pull in
DATABASES=()
PROCESSES=() # name:port, or name alone when it does not listen
