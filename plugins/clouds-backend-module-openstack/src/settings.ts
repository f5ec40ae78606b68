import {
  Credential,
  DomainScopedName,
  EndpointInterface,
  OpenStackClientOptions,
} from '@rackstage/openstack-client';
import { AccountSettings } from '@rackstage/plugin-clouds-node';

/** What `configSchema` describes. */
export interface OpenStackConfig {
  authUrl: string;
  interface?: EndpointInterface;
  caCertificate?: string;
  projectId?: string;
  projectName?: string;
  projectDomainId?: string;
  projectDomainName?: string;
  userDomainId?: string;
  userDomainName?: string;
  /** Only these; all that the cloud has when absent. */
  regions?: string[];
  /** Name or id; needed where a region has several. */
  externalNetwork?: string;
}

/** What `credentialSchema` describes. */
export type OpenStackCredential =
  | { username: string; password: string }
  | { applicationCredentialId: string; applicationCredentialSecret: string };

/** The settings, which satisfy the driver's schemas, with their types. */
export function readSettings({ config, credential }: AccountSettings) {
  return {
    config: config as unknown as OpenStackConfig,
    credential: credential as unknown as OpenStackCredential,
  };
}

export function clientOptions(
  config: OpenStackConfig,
  credential: OpenStackCredential,
): OpenStackClientOptions {
  return {
    authUrl: config.authUrl,
    interface: config.interface,
    caCertificate: config.caCertificate,
    credential: clientCredential(config, credential),
  };
}

function clientCredential(
  config: OpenStackConfig,
  credential: OpenStackCredential,
): Credential {
  if ('applicationCredentialId' in credential) {
    return {
      type: 'applicationCredential',
      id: credential.applicationCredentialId,
      secret: credential.applicationCredentialSecret,
    };
  }
  const { userDomainId, userDomainName } = config;
  return {
    type: 'password',
    password: credential.password,
    user: named(credential.username, userDomainId, userDomainName),
    project: projectOf(config),
  };
}

function projectOf(config: OpenStackConfig): DomainScopedName | undefined {
  const { projectId, projectName } = config;
  if (projectId) {
    return { id: projectId };
  }
  return projectName
    ? named(projectName, config.projectDomainId, config.projectDomainName)
    : undefined;
}

function named(
  name: string,
  domainId: string | undefined,
  domainName = 'Default',
): DomainScopedName {
  return { name, domain: domainId ? { id: domainId } : { name: domainName } };
}
