import {
  Credential,
  Endpoint,
  OpenStackClientOptions,
  Token,
} from '@rackstage/openstack-client';
import { AccountSettings } from '@rackstage/plugin-clouds-node';
import { CloudProfile } from './CloudProfile';

/** What `profileSchemas` describe. */
export interface ProfileAccount {
  config: { projectId?: string; regions?: string[] };
  credential: { username: string; password: string };
}

/** The settings, which satisfy the profile's schemas, with their types. */
export function readProfileSettings(settings: AccountSettings): ProfileAccount {
  return settings as unknown as ProfileAccount;
}

export function profileClientOptions(
  profile: CloudProfile,
  account: ProfileAccount,
): OpenStackClientOptions {
  const { endpoints, regions } = profile;
  return {
    authUrl: profile.signIn.authUrl,
    credential: credentialOf(profile, account),
    microversions: !profile.withoutMicroversions,
    ...(endpoints && {
      endpoints: (token: Token) =>
        regions.flatMap(({ id }) => endpointsIn(id, endpoints, token)),
    }),
  };
}

function credentialOf(
  { signIn }: CloudProfile,
  { config, credential: { username, password } }: ProfileAccount,
): Credential {
  if (signIn.type === 'tenant') {
    const tenantId = config.projectId ?? '';
    return { type: 'tenant', tenantId, username, password };
  }
  const domain = { id: signIn.domainId };
  return {
    type: 'password',
    user: { name: username, domain },
    password,
    project: { name: username, domain },
  };
}

function endpointsIn(
  region: string,
  templates: Record<string, string>,
  { project }: Token,
): Endpoint[] {
  return Object.entries(templates).map(([serviceType, template]) => ({
    serviceType,
    interface: 'public',
    region,
    url: template
      .replace('{region}', region)
      .replace('{project}', project?.id ?? ''),
    isWhole: true,
  }));
}
