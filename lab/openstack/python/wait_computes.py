"""Waits for the hypervisors.

  wait_computes.py up      until every nova-compute has sent a heartbeat since it was started; exit 1 after two minutes
  wait_computes.py mapped  until each is in its cell and its Open vSwitch agent is alive; exit 1 at once when one is in no cell
"""
import datetime
import os
import sys
import time

from lab import HOSTS, RUN, connect

WANTED = set(HOSTS)
DEADLINE = time.time() + 120
cloud = connect()


def started_at(host):
    return os.stat(f"{RUN}/nova-compute-{host}.process").st_mtime


def heartbeat_at(service):
    if not service.updated_at:
        return 0
    return datetime.datetime.fromisoformat(service.updated_at).replace(tzinfo=datetime.timezone.utc).timestamp()


def computes_up():
    # A nova-compute that was killed reads "up" for 20 seconds more, so its word alone is not enough.
    return {
        service.host
        for service in cloud.compute.services(binary="nova-compute")
        if service.is_forced_down or (service.state == "up" and heartbeat_at(service) > started_at(service.host))
    }


def agents_alive():
    return {agent.host for agent in cloud.network.agents() if agent.is_alive and agent.agent_type == "Open vSwitch agent"}


def wait_until(all_there):
    while not WANTED <= all_there():
        if time.time() > DEADLINE:
            sys.exit(1)
        time.sleep(0.3)


if sys.argv[1] == "up":
    wait_until(computes_up)
else:
    if not WANTED <= {hypervisor.name for hypervisor in cloud.compute.hypervisors()}:
        sys.exit(1)
    wait_until(agents_alive)
