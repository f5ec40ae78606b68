"""An external network, demo's own network behind a router, and a security group for web servers."""


def seed_networks(admin, demo):
    public = network(admin, "public", "203.0.113.0/24", gateway=True, **{"router:external": True})
    private = network(demo, "private", "10.20.0.0/22")
    if not demo.network.find_router("router"):
        router = demo.network.create_router(name="router", external_gateway_info={"network_id": public.id})
        demo.network.add_interface_to_router(router, subnet_id=private.subnet_ids[0])


def network(cloud, name, cidr, gateway=False, **attributes):
    found = cloud.network.find_network(name) or cloud.network.create_network(name=name, **attributes)
    if not found.subnet_ids:
        cloud.network.create_subnet(network_id=found.id, name=name, cidr=cidr, ip_version=4, enable_dhcp=not gateway)
        found = cloud.network.get_network(found.id)
    return found


def seed_security_group(demo):
    if demo.network.find_security_group("web", project_id=demo.current_project_id):
        return
    group = demo.network.create_security_group(name="web", description="SSH, HTTP and HTTPS from anywhere")
    for port in (22, 80, 443):
        demo.network.create_security_group_rule(
            security_group_id=group.id,
            direction="ingress",
            protocol="tcp",
            port_range_min=port,
            port_range_max=port,
            remote_ip_prefix="0.0.0.0/0",
        )
    demo.network.create_security_group_rule(security_group_id=group.id, direction="ingress", protocol="icmp")
