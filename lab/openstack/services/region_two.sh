# A second region: a Placement, Neutron, Nova and Cinder of its own, with their own databases, broker and hypervisor.
# Keystone and Glance are shared by both regions, as in many clouds. Smaller: one worker for each API, one zone.

REGION_TWO=RegionTwo
REGION_TWO_COMPUTES="cmp4:fake.FakeDriver"
REGION_TWO_OFFSET=10000
REGION_TWO_SERVICES="placement neutron nova cinder"

DATABASES+=(placement_two neutron_two nova_api_two nova_cell0_two nova_two cinder_two)
PROCESSES+=(placement-two:18778 neutron-two:19696 neutron-agents-two nova-api-two:18774 nova-conductor-two
  nova-scheduler-two nova-compute-cmp4 cinder-api-two:18776 cinder-scheduler-two cinder-volume-two)

# Everything that tells the two regions apart; the functions of the services are the same.
each_of_region_two() { # STEP
  local REGION=$REGION_TWO COMPUTES=$REGION_TWO_COMPUTES PORT_OFFSET=$REGION_TWO_OFFSET SUFFIX=-two DB_SUFFIX=_two
  local ETC=$ETC/two STATE=$STATE/two BROKER_URL=${BROKER_URL}two API_WORKERS=1 SERVICES=$REGION_TWO_SERVICES
  mkdir -p "$ETC" "$STATE"
  each "$1"
}

region_two_configure() { each_of_region_two configure; }
region_two_sync() { each_of_region_two sync; }
region_two_start() { each_of_region_two start; }
region_two_wait() { each_of_region_two wait; }
region_two_complete() { each_of_region_two complete; }
