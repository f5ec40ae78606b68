import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { connect } from './connect';
import { cloudsYaml } from './imports/cloudsYaml';
import { rateLimit } from './rateLimit';
import { configSchema } from './schemas/configSchema';
import { credentialSchema } from './schemas/credentialSchema';
import { name, version } from '../package.json';

/** Any OpenStack from Rocky (2018) on, with Keystone v3, Nova, Glance and Neutron, and Cinder where there is one. */
export const openStackDriver: CloudDriver = {
  name: 'openstack',
  title: 'OpenStack',
  package: { name, version },
  configSchema,
  credentialSchema,
  rateLimit,
  accountImports: [cloudsYaml],
  connect,
};
