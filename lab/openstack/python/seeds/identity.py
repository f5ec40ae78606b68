"""Project `demo` and its user, with a password and an application credential."""
from lab import PASSWORD

APPLICATION_CREDENTIAL = "rackstage"
# Keystone tells a secret only once; one that is known beforehand can be written down at every start.
APPLICATION_CREDENTIAL_SECRET = PASSWORD + "-application"


def seed_project(admin):
    identity = admin.identity
    project = identity.find_project("demo") or identity.create_project(name="demo", domain_id="default")
    user = identity.find_user("demo") or identity.create_user(
        name="demo", password=PASSWORD, domain_id="default", default_project_id=project.id
    )
    identity.assign_project_role_to_user(project, user, identity.find_role("member"))
    return project


def seed_application_credential(demo):
    user = demo.current_user_id
    found = demo.identity.find_application_credential(user, APPLICATION_CREDENTIAL)
    credential = found or demo.identity.create_application_credential(
        user, APPLICATION_CREDENTIAL, secret=APPLICATION_CREDENTIAL_SECRET
    )
    return credential.id, APPLICATION_CREDENTIAL_SECRET
