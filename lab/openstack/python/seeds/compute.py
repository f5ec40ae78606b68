"""Availability zones, flavors, and what `demo` has at Nova and Cinder."""

ZONES = {"az1": ["cmp1", "cmp2"], "az2": ["cmp3"]}
ZONES_OF_REGION_TWO = {"az1": ["cmp4"]}

# name: (vCPUs, memory in MiB, disk in GiB)
FLAVORS = {
    "m1.tiny": (1, 512, 1),
    "m1.small": (1, 2048, 20),
    "m1.medium": (2, 4096, 40),
    "m1.large": (4, 8192, 80),
    # Within demo's quota, but a fake hypervisor has 600,000 GiB: out of stock, always.
    "x9.huge": (8, 16384, 1000000),
}

# A spec that the other region does not have.
FLAVORS_OF_REGION_TWO = {"m1.tiny": (1, 512, 1), "r2.small": (2, 1024, 10)}

COMPUTE_QUOTA = {"instances": 20, "cores": 40, "ram": 163840}
VOLUME_QUOTA = {"volumes": 20, "gigabytes": 500}

KEY_PAIR = "demo"
PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIcJHxcaBkkpqonMax4kCmJxoVqVByW+R+sieWqy7crq rackstage-lab"


def seed_hosts(admin, zones=ZONES):
    aggregates = {aggregate.name: aggregate for aggregate in admin.compute.aggregates()}
    for zone, hosts in zones.items():
        aggregate = aggregates.get(zone) or admin.compute.create_aggregate(name=zone, availability_zone=zone)
        for host in set(hosts) - set(aggregate.hosts or []):
            admin.compute.add_host_to_aggregate(aggregate, host)


def seed_flavors(admin, flavors=FLAVORS):
    there = {flavor.name for flavor in admin.compute.flavors()}
    for name, (vcpus, ram, disk) in flavors.items():
        if name not in there:
            admin.compute.create_flavor(name=name, vcpus=vcpus, ram=ram, disk=disk)


def seed_quotas(admin, project):
    admin.set_compute_quotas(project.id, **COMPUTE_QUOTA)
    admin.set_volume_quotas(project.id, **VOLUME_QUOTA)


def seed_key_pair(demo):
    if not demo.compute.find_keypair(KEY_PAIR):
        demo.compute.create_keypair(name=KEY_PAIR, public_key=PUBLIC_KEY)
