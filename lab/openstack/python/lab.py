"""What the scripts know of the lab, and a connection to it."""
import os

import openstack

IP = os.environ["LAB_IP"]
PASSWORD = os.environ["LAB_PASSWORD"]
REGION = os.environ["LAB_REGION"]
REGION_TWO = os.environ["LAB_REGION_TWO"]
REGION_TWO_OFFSET = int(os.environ["LAB_REGION_TWO_OFFSET"])
DIRECTORY = os.environ["LAB_DIR"]
RUN = os.environ["LAB_RUN"]
HOSTS = [compute.split(":")[0] for compute in os.environ["LAB_COMPUTES"].split()]
AUTH_URL = f"http://{IP}:5000/v3"


def password_auth(user, project):
    return {
        "auth_url": AUTH_URL,
        "username": user,
        "password": PASSWORD,
        "project_name": project,
        "user_domain_name": "Default",
        "project_domain_name": "Default",
    }


def connect(user="admin", project="admin", region=REGION):
    return openstack.connection.Connection(auth=password_auth(user, project), region_name=region)
