"""Service users, roles and the endpoints of the service catalog. Does nothing where they are there already."""
from lab import AUTH_URL, IP, PASSWORD, REGION, REGION_TWO, REGION_TWO_OFFSET, connect

# user: (service type, port, path)
OF_EACH_REGION = {
    "placement": ("placement", 8778, ""),
    "nova": ("compute", 8774, "/v2.1"),
    "neutron": ("network", 9696, ""),
    "cinder": ("volumev3", 8776, "/v3/%(project_id)s"),
}
OF_BOTH_REGIONS = {"glance": ("image", 9292, "")}
OF_REGION_ONE = {"ironic": ("baremetal", 6385, "")}

identity = connect().identity
project = identity.find_project("service") or identity.create_project(name="service", domain_id="default")
roles = {
    name: identity.find_role(name) or identity.create_role(name=name) for name in ("admin", "service", "member", "reader")
}
if not identity.find_region(REGION_TWO):
    identity.create_region(id=REGION_TWO)
services = {service.name: service for service in identity.services()}
endpoints = {(endpoint.service_id, endpoint.interface, endpoint.region_id) for endpoint in identity.endpoints()}


def register(service, region, url):
    for interface in ("public", "internal", "admin"):
        if (service.id, interface, region) not in endpoints:
            identity.create_endpoint(service_id=service.id, interface=interface, url=url, region_id=region)


for name, (service_type, port, path) in {**OF_EACH_REGION, **OF_BOTH_REGIONS, **OF_REGION_ONE}.items():
    user = identity.find_user(name) or identity.create_user(
        name=name, password=PASSWORD, domain_id="default", default_project_id=project.id
    )
    for role in ("admin", "service"):
        identity.assign_project_role_to_user(project, user, roles[role])
    service = services.get(name) or identity.create_service(name=name, type=service_type)
    register(service, REGION, f"http://{IP}:{port}{path}")
    if name not in OF_REGION_ONE:
        offset = REGION_TWO_OFFSET if name in OF_EACH_REGION else 0
        register(service, REGION_TWO, f"http://{IP}:{port + offset}{path}")
register(services["keystone"], REGION_TWO, AUTH_URL + "/")
