import { generateKeyPairSync } from 'node:crypto';
import { Cluster, ContainerInfraService } from '@rackstage/openstack-client';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { pki } from 'node-forge';
import { stringify } from 'yaml';

/**
 * With a certificate of its own for who asks, signed by the cluster's authority.
 *
 * @throws CloudError `Conflict` while it has no API server
 */
export async function kubeconfigOf(
  cluster: Cluster,
  service: ContainerInfraService,
  call: CallOptions,
): Promise<string> {
  const { uuid, name, api_address } = cluster;
  if (!api_address) {
    throw new CloudError('Conflict', 'The cluster has no API server yet');
  }
  const { key, request } = newSigningRequest();
  const [authority, certificate] = await Promise.all([
    service.authority(uuid, call),
    service.sign(uuid, request, call),
  ]);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: api_address,
          'certificate-authority-data': base64(authority),
        },
      },
    ],
    users: [
      {
        name: 'admin',
        user: {
          'client-certificate-data': base64(certificate),
          'client-key-data': base64(key),
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: 'admin' } }],
    'current-context': name,
  });
}

/** For an administrator of the cluster, as Kubernetes reads the names in a certificate. */
function newSigningRequest(): { key: string; request: string } {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = pki.privateKeyFromPem(privateKey) as pki.rsa.PrivateKey;
  const request = pki.createCertificationRequest();
  request.publicKey = pki.setRsaPublicKey(key.n, key.e);
  request.setSubject([
    { name: 'commonName', value: 'admin' },
    { name: 'organizationName', value: 'system:masters' },
  ]);
  request.sign(key);
  return {
    key: privateKey,
    request: pki.certificationRequestToPem(request),
  };
}
