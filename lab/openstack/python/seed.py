"""Puts into the lab what a developer expects to find in a cloud. Does nothing where it is there already."""
from lab import REGION_TWO, connect
from seeds import baremetal, compute, files, identity, images, network

admin = connect()
project = identity.seed_project(admin)
demo = connect("demo", "demo")
compute.seed_hosts(admin)
compute.seed_flavors(admin)
compute.seed_quotas(admin, project)
compute.seed_key_pair(demo)
images.seed_images(admin)
network.seed_networks(admin, demo)
network.seed_security_group(demo)
baremetal.seed_nodes(admin)

admin_two = connect(region=REGION_TWO)
demo_two = connect("demo", "demo", REGION_TWO)
compute.seed_hosts(admin_two, compute.ZONES_OF_REGION_TWO)
compute.seed_flavors(admin_two, compute.FLAVORS_OF_REGION_TWO)
compute.seed_quotas(admin_two, project)
compute.seed_key_pair(demo_two)
network.seed_networks(admin_two, demo_two)
network.seed_security_group(demo_two)

files.write_files(identity.seed_application_credential(demo))
