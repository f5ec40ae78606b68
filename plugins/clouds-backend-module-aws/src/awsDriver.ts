import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { connect } from './connect';
import { sharedConfig } from './imports/sharedConfig';
import { rateLimit } from './rateLimit';
import { configSchema } from './schemas/configSchema';
import { credentialSchema } from './schemas/credentialSchema';
import { name, version } from '../package.json';

/** Amazon Web Services: EC2 with its networks and disks, Elastic Load Balancing, Route 53, EKS. */
export const awsDriver: CloudDriver = {
  name: 'aws',
  title: 'AWS',
  package: { name, version },
  configSchema,
  credentialSchema,
  rateLimit,
  createsOnce: [
    'instance',
    'volume',
    'security-group',
    'network-interface',
    'route-table',
    'nat-gateway',
    'load-balancer',
    'dns-zone',
    'cluster',
  ],
  accountImports: [sharedConfig],
  connect,
};
