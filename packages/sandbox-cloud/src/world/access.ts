import { createHash } from 'node:crypto';
import { KeyPair, SecurityGroup, SecurityGroupRule } from './types';

const keyPair = (name: string, type: KeyPair['type']): KeyPair => ({
  id: name,
  name,
  type,
  fingerprint: `SHA256:${createHash('sha256').update(name).digest('base64').replace(/=$/, '')}`,
});

export const keyPairs: readonly KeyPair[] = [
  keyPair('operations', 'ed25519'),
  keyPair('developers', 'ed25519'),
  keyPair('legacy-jump-host', 'rsa'),
];

const anywhere = '0.0.0.0/0';
const allOut: SecurityGroupRule = { direction: 'egress', cidr: anywhere };
const tcpIn = (port: number, cidr: string): SecurityGroupRule => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidr,
});

export const securityGroups: readonly SecurityGroup[] = [
  {
    id: 'default',
    name: 'default',
    description: 'Everything out, nothing in',
    rules: [allOut],
  },
  {
    id: 'ssh',
    name: 'ssh',
    description: 'SSH from private addresses',
    rules: [allOut, tcpIn(22, '10.0.0.0/8')],
  },
  {
    id: 'web',
    name: 'web',
    description: 'HTTP and HTTPS from anywhere',
    rules: [allOut, tcpIn(80, anywhere), tcpIn(443, anywhere)],
  },
];
