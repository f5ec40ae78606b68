import { OpenStackRest } from './OpenStackRest';

/** The lab as an account of the portal. */
export const labAccount = ({ cloud: { auth } }: OpenStackRest) => ({
  name: 'lab',
  title: 'Lab',
  driver: 'openstack',
  owner: 'group:default/cloud-operations',
  config: {
    authUrl: auth.auth_url,
    projectName: auth.project_name,
    projectDomainName: auth.project_domain_name,
    userDomainName: auth.user_domain_name,
  },
  credential: { username: auth.username, password: auth.password },
});
