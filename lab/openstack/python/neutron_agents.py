"""Plays an Open vSwitch agent for every fake hypervisor, and one L3 agent, without moving a packet.

Sends their heartbeats, and reports a port up when Neutron tells that it was bound, so that ports really become ACTIVE.
"""
import eventlet

eventlet.monkey_patch()

import logging
import os
import sys

import oslo_messaging
from neutron.agent import rpc as agent_rpc
from neutron.common import config as common_config
from neutron.conf.agent import common as agent_conf
from neutron_lib import constants, context
from neutron_lib import rpc as neutron_rpc
from neutron_lib.agent import topics
from oslo_config import cfg

HOSTS = [compute.split(":")[0] for compute in os.environ["LAB_COMPUTES"].split()]
HEARTBEAT_SECONDS = 20
LOG = logging.getLogger("neutron-agents")


def ovs_agent(host):
    return {
        "binary": "neutron-openvswitch-agent",
        "host": host,
        "topic": constants.L2_AGENT_TOPIC,
        "agent_type": constants.AGENT_TYPE_OVS,
        "start_flag": True,
        "availability_zone": "",
        "configurations": {
            "bridge_mappings": {"physnet1": "br-ex"},
            "tunnel_types": ["vxlan"],
            "tunneling_ip": "127.0.0.1",
            "l2_population": False,
            "arp_responder_enabled": False,
            "enable_distributed_routing": False,
            "datapath_type": "system",
            "integration_bridge": "br-int",
            "ovs_hybrid_plug": False,
            "extensions": ["qos"],
        },
        "resource_versions": {},
    }


def l3_agent(host):
    return {
        "binary": "neutron-l3-agent",
        "host": host,
        "topic": topics.L3_AGENT,
        "agent_type": constants.AGENT_TYPE_L3,
        "start_flag": True,
        "availability_zone": "nova",
        "configurations": {
            "agent_mode": "legacy",
            "handle_internal_only_routers": True,
            "interface_driver": "fake",
            "routers": 0,
            "ex_gw_ports": 0,
            "interfaces": 0,
            "floating_ips": 0,
            "log_agent_heartbeats": False,
        },
    }


class PortEvents:
    """Neutron's casts to the Open vSwitch agents; those that are not named here are ignored."""

    target = oslo_messaging.Target(version="1.5")

    def __init__(self, admin):
        self.admin = admin
        self.plugin = agent_rpc.PluginApi(topics.PLUGIN)
        self.pool = eventlet.GreenPool(32)

    def port_update(self, context, port=None, **_):
        bound = port.get("binding:vif_type") == "ovs" and port.get("admin_state_up")
        if bound and port.get("status") != "ACTIVE":
            self.report_up(port["id"], port.get("binding:host_id"))

    def binding_activate(self, context, port_id=None, host=None, **_):
        self.report_up(port_id, host)

    def report_up(self, port_id, host):
        if host in HOSTS:
            self.pool.spawn_n(self.call_up, port_id, host)

    def call_up(self, port_id, host):
        try:
            self.plugin.update_device_up(self.admin, port_id, "ovs-agent-" + host, host)
        except Exception as error:  # the next event tries again; the process must not end
            LOG.warning("port %s on %s: %s", port_id, host, error)


def listen(admin):
    connection = neutron_rpc.Connection()
    endpoints = [PortEvents(admin)]
    for resource, operation in ((topics.PORT, topics.UPDATE), (topics.PORT_BINDING, topics.ACTIVATE)):
        topic = topics.get_topic_name(topics.AGENT, resource, operation)
        connection.create_consumer(topic, endpoints, fanout=True)
    connection.consume_in_threads()


def send_heartbeats(admin):
    reports = agent_rpc.PluginReportStateAPI(topics.REPORTS)
    agents = [ovs_agent(host) for host in HOSTS] + [l3_agent(HOSTS[0])]
    while True:
        for agent in agents:
            try:
                reports.report_state(admin, agent, use_call=True)
                agent.pop("start_flag", None)
            except Exception as error:  # Neutron may be restarting
                LOG.warning("heartbeat of %s: %s", agent["host"], error)
        eventlet.sleep(HEARTBEAT_SECONDS)


agent_conf.register_agent_state_opts_helper(cfg.CONF)
common_config.register_common_config_options()
common_config.init(sys.argv[1:])
common_config.setup_logging()
administrator = context.get_admin_context_without_session()
listen(administrator)
send_heartbeats(administrator)
