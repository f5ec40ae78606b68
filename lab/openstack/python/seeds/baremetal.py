"""Bare-metal nodes that are none, in the two states in which an operator finds them: just enrolled, and available."""

NODES = {"node-1": "available", "node-2": "available", "node-3": "enroll"}
PROPERTIES = {"cpus": 32, "memory_mb": 131072, "local_gb": 480, "cpu_arch": "x86_64"}


def seed_nodes(admin):
    baremetal = admin.baremetal
    for number, (name, state) in enumerate(NODES.items(), start=1):
        if baremetal.find_node(name):
            continue
        node = baremetal.create_node(name=name, driver="fake-hardware", resource_class="baremetal", properties=PROPERTIES)
        baremetal.create_port(node_id=node.id, address=f"52:54:00:00:00:{number:02x}")
        if state == "available":
            baremetal.set_node_provision_state(node, "manage", wait=True, timeout=60)
            baremetal.set_node_provision_state(node, "provide", wait=True, timeout=60)
