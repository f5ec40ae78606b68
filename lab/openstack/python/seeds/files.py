"""clouds.yaml for the portal and its tests, admin-openrc for the `openstack` command."""
import os

from lab import AUTH_URL, DIRECTORY, PASSWORD, REGION, REGION_TWO

CLOUDS = """\
clouds:
  lab:
    auth:
      auth_url: {auth_url}
      username: demo
      password: {password}
      project_name: demo
      user_domain_name: Default
      project_domain_name: Default
    region_name: {region}
    regions:
      - {region}
      - {region_two}
    interface: public
    identity_api_version: 3
  lab-admin:
    auth:
      auth_url: {auth_url}
      username: admin
      password: {password}
      project_name: admin
      user_domain_name: Default
      project_domain_name: Default
    region_name: {region}
    interface: internal
    identity_api_version: 3
  lab-app:
    auth_type: v3applicationcredential
    auth:
      auth_url: {auth_url}
      application_credential_id: {id}
      application_credential_secret: {secret}
    region_name: {region}
    regions:
      - {region}
      - {region_two}
    interface: public
    identity_api_version: 3
"""

OPENRC = """\
export OS_AUTH_URL={auth_url} OS_IDENTITY_API_VERSION=3 OS_REGION_NAME={region} OS_INTERFACE=public
export OS_USERNAME=admin OS_PASSWORD={password} OS_PROJECT_NAME=admin
export OS_USER_DOMAIN_NAME=Default OS_PROJECT_DOMAIN_NAME=Default
"""


def write_files(application_credential):
    credential_id, secret = application_credential
    values = {
        "auth_url": AUTH_URL,
        "password": PASSWORD,
        "region": REGION,
        "region_two": REGION_TWO,
        "id": credential_id,
        "secret": secret,
    }
    write("clouds.yaml", CLOUDS.format(**values))
    write("admin-openrc", OPENRC.format(**values))


def write(name, text):
    path = os.path.join(DIRECTORY, name)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
