import { JsonObject } from '@backstage/types';
import { YamlField } from './YamlField';

interface Settings {
  config: JsonObject;
  credential: JsonObject;
}

/** Keys of `auth` by the name of the setting; the older names of the same thing after the newer ones. */
const projectFields = {
  projectId: ['project_id', 'tenant_id'],
  projectName: ['project_name', 'tenant_name'],
  projectDomainId: ['project_domain_id', 'domain_id'],
  projectDomainName: ['project_domain_name', 'domain_name'],
  userDomainId: ['user_domain_id', 'domain_id'],
  userDomainName: ['user_domain_name', 'domain_name'],
};

const signIns: Record<string, (auth: YamlField) => Settings> = {
  password,
  v3password: password,
  v3applicationcredential: applicationCredential,
};

const interfaces = ['public', 'internal', 'admin'];

/**
 * One cloud of a clouds.yaml. The CA certificate is not taken over, because the file has only its path on a machine of
 * somebody's.
 *
 * @throws InputError
 */
export function toAccount(cloud: YamlField): Settings {
  const type = cloud.field('auth_type').text() ?? 'password';
  const signIn = signIns[type];
  if (!signIn) {
    const known = Object.keys(signIns).join(', ');
    throw cloud
      .field('auth_type')
      .error(`is '${type}', and can only be one of ${known}`);
  }
  const auth = cloud.field('auth');
  auth.fields();
  const { config, credential } = signIn(auth);
  return {
    config: present({
      authUrl: authUrlOf(auth),
      ...config,
      interface: interfaceOf(cloud),
      regions: regionsOf(cloud),
    }),
    credential: present(credential),
  };
}

function password(auth: YamlField): Settings {
  const config = Object.entries(projectFields).map(([setting, names]) => [
    setting,
    names.map(name => auth.field(name).text()).find(Boolean),
  ]);
  return {
    config: Object.fromEntries(config),
    credential: {
      username: auth.field('username').requiredText(),
      password: auth.field('password').text(),
    },
  };
}

function applicationCredential(auth: YamlField): Settings {
  return {
    config: {},
    credential: {
      applicationCredentialId: auth
        .field('application_credential_id')
        .requiredText(),
      applicationCredentialSecret: auth
        .field('application_credential_secret')
        .text(),
    },
  };
}

function authUrlOf(auth: YamlField): string {
  const field = auth.field('auth_url');
  const url = field.requiredText();
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw field.error(`is '${url}', which is not an address of the web`);
  }
  return url;
}

function interfaceOf(cloud: YamlField): string | undefined {
  const field = cloud.field('interface');
  const name = field.text();
  if (name !== undefined && !interfaces.includes(name)) {
    throw field.error(`is '${name}', and can only be ${interfaces.join(', ')}`);
  }
  return name;
}

/** One region, or a list of them, each a name or a map of settings with its name. */
function regionsOf(cloud: YamlField): string[] | undefined {
  const regions = cloud
    .field('regions')
    .items()
    .map(item => (item.isMap() ? item.field('name') : item).requiredText());
  const region = cloud.field('region_name').text();
  if (regions.length === 0) {
    return region === undefined ? undefined : [region];
  }
  return regions;
}

function present(settings: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  );
}
