"""nova-compute with the gaps of its fake driver closed."""
import nova.monkey_patch  # noqa: F401  must come first, as in nova's own commands

import io

from nova import context as nova_context
from nova import exception, objects
from nova.cmd.compute import main
from nova.compute import task_states
from nova.image import glance
from nova.scheduler.client import report
from nova.virt import fake

UNCLAIMED = ("building", "deleted", "shelved_offloaded", "soft-delete")

init_host_of_fake = fake.FakeDriver.init_host
detach_interface_of_fake = fake.FakeDriver.detach_interface


def snapshot(self, context, instance, image_id, update_task_state):
    """The fake driver uploads nothing, and the image would stay "queued" for ever."""
    if instance.uuid not in self.instances:
        raise exception.InstanceNotRunning(instance_id=instance.uuid)
    update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
    update_task_state(task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD)
    api = glance.API()
    image = {
        "disk_format": "raw",
        "container_format": "bare",
        "name": api.get(context, image_id)["name"],
        "status": "active",
        "properties": {},
    }
    api.update(context, image_id, image, io.BytesIO(b"\0" * 65536))


def init_host(self, host):
    """The fake hypervisor forgets its guests when nova-compute restarts; Nova's own records know them."""
    init_host_of_fake(self, host)
    for instance in objects.InstanceList.get_by_host(nova_context.get_admin_context(), host, expected_attrs=["flavor"]):
        if instance.vm_state in UNCLAIMED or instance.uuid in self.instances:
            continue
        flavor = instance.flavor
        self.resources.claim(vcpus=flavor.vcpus, mem=flavor.memory_mb, disk=flavor.root_gb)
        self.instances[instance.uuid] = fake.FakeInstance(instance.name, instance.power_state, instance.uuid)


def detach_interface(self, context, instance, vif):
    self._interfaces.setdefault(vif["id"], vif)
    return detach_interface_of_fake(self, context, instance, vif)


fake.FakeDriver.snapshot = snapshot
fake.FakeDriver.init_host = init_host
fake.FakeDriver.detach_interface = detach_interface

# Zed reads the allocations of every consumer of the node from Placement at every claim, and uses them only for a
# reshape or for PCI devices in Placement. Neither exists here.
report.SchedulerReportClient.get_allocations_for_provider_tree = lambda self, context, nodename: {}

main()
