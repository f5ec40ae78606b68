"""Service users, roles and the endpoints of the service catalog. Does nothing where they are there already."""
from lab import IP, PASSWORD, REGION, connect

# user: (service type, URL)
SERVICES = {
    "glance": ("image", f"http://{IP}:9292"),
    "placement": ("placement", f"http://{IP}:8778"),
    "nova": ("compute", f"http://{IP}:8774/v2.1"),
    "neutron": ("network", f"http://{IP}:9696"),
    "cinder": ("volumev3", f"http://{IP}:8776/v3/%(project_id)s"),
}

identity = connect().identity
project = identity.find_project("service") or identity.create_project(name="service", domain_id="default")
roles = {
    name: identity.find_role(name) or identity.create_role(name=name) for name in ("admin", "service", "member", "reader")
}
services = {service.name: service for service in identity.services()}
endpoints = {(endpoint.service_id, endpoint.interface) for endpoint in identity.endpoints()}

for name, (service_type, url) in SERVICES.items():
    user = identity.find_user(name) or identity.create_user(
        name=name, password=PASSWORD, domain_id="default", default_project_id=project.id
    )
    for role in ("admin", "service"):
        identity.assign_project_role_to_user(project, user, roles[role])
    service = services.get(name) or identity.create_service(name=name, type=service_type)
    for interface in ("public", "internal", "admin"):
        if (service.id, interface) not in endpoints:
            identity.create_endpoint(service_id=service.id, interface=interface, url=url, region_id=REGION)
