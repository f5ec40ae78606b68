import { InputError } from '@backstage/errors';
import { cloudsYaml } from './cloudsYaml';

const url = 'https://keystone.example.com:5000/v3';

describe('a clouds.yaml', () => {
  it('with a password, as Horizon gives it: without the password', () => {
    const text = `
# This is a clouds.yaml file
clouds:
  openstack:
    auth:
      auth_url: ${url}
      username: "demo"
      project_id: 0007
      project_name: "demo"
      user_domain_name: "Default"
    region_name: "Seoul"
    interface: "public"
    identity_api_version: 3
`;
    expect(cloudsYaml.parse(text)).toEqual([
      {
        name: 'openstack',
        config: {
          authUrl: url,
          projectId: '0007',
          projectName: 'demo',
          userDomainName: 'Default',
          regions: ['Seoul'],
          interface: 'public',
        },
        credential: { username: 'demo' },
      },
    ]);
  });

  it('with an application credential', () => {
    const text = `
clouds:
  app:
    auth_type: v3applicationcredential
    auth:
      auth_url: ${url}
      application_credential_id: a1
      application_credential_secret: s1
    regions:
      - Seoul
      - name: Busan
        values: { networks: [] }
`;
    expect(cloudsYaml.parse(text)).toEqual([
      {
        name: 'app',
        config: { authUrl: url, regions: ['Seoul', 'Busan'] },
        credential: {
          applicationCredentialId: 'a1',
          applicationCredentialSecret: 's1',
        },
      },
    ]);
  });

  it('with several clouds that share what they have in common', () => {
    const text = `
clouds:
  one: &one
    auth: &auth
      auth_url: ${url}
      username: demo
      password: '1234'
      tenant_name: old
      domain_id: default
  two:
    <<: *one
    auth:
      <<: *auth
      project_name: new
    cacert: /etc/ssl/own.pem
`;
    expect(cloudsYaml.parse(text)).toMatchObject([
      {
        name: 'one',
        config: {
          projectName: 'old',
          projectDomainId: 'default',
          userDomainId: 'default',
        },
        credential: { username: 'demo', password: '1234' },
      },
      {
        name: 'two',
        config: { projectName: 'new' },
        credential: { password: '1234' },
      },
    ]);
  });
});

const cloud = (lines: string) => `clouds:\n  c:\n${lines}`;
const auth = (lines: string) => cloud(`    auth:\n${lines}`);

it.each([
  ['', 'line 1: clouds is missing'],
  ['just a text', 'line 1: clouds is missing'],
  ['clouds:', 'line 1: clouds is missing'],
  ['clouds: [a]', 'line 1: clouds must be a map'],
  ['clouds:\n  c: 1', 'line 2: clouds.c.auth is missing'],
  ['clouds:\n  c: {a: [}', 'line 2: '],
  ['clouds:\n  c: {}\n  c: {}', 'line 3: Map keys must be unique'],
  [
    cloud('    auth_type: v3token\n'),
    "line 3: clouds.c.auth_type is 'v3token', and can only be one of password, v3password, v3applicationcredential",
  ],
  [auth('      username: demo\n'), 'line 4: clouds.c.auth.auth_url is missing'],
  [
    auth('      username: demo\n      auth_url: keystone\n'),
    "line 5: clouds.c.auth.auth_url is 'keystone', which is not an address of the web",
  ],
  [
    auth('      auth_url: https://k\n      username: [a]\n'),
    'line 5: clouds.c.auth.username must be a text',
  ],
  [
    auth('      auth_url: https://k\n'),
    'line 4: clouds.c.auth.username is missing',
  ],
  [
    auth('      auth_url: https://k\n      username: d\n    interface: both\n'),
    "line 6: clouds.c.interface is 'both', and can only be public, internal, admin",
  ],
  [
    auth('      auth_url: https://k\n      username: d\n    regions: Seoul\n'),
    'line 6: clouds.c.regions must be a list',
  ],
  [
    cloud(
      '    auth_type: v3applicationcredential\n    auth:\n      auth_url: https://k\n      application_credential_name: n\n',
    ),
    'line 5: clouds.c.auth.application_credential_id is missing',
  ],
])('refuses %j', (text, message) => {
  const parse = () => cloudsYaml.parse(text);
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(`clouds.yaml, ${message}`);
});

it('does not let aliases make much of little', () => {
  const levels = [...'abcdefghij'].map(
    (name, index, names) =>
      `${name}: &${name} [${index ? Array(10).fill(`*${names[index - 1]}`) : 'x'}]`,
  );
  expect(() => cloudsYaml.parse(levels.join('\n'))).toThrow(
    'clouds.yaml has too many aliases',
  );
});
