"""Puts into the lab what a developer expects to find in a cloud. Does nothing where it is there already."""
from lab import connect
from seeds import compute, files, identity, images, network

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
files.write_files(identity.seed_application_credential(demo))
