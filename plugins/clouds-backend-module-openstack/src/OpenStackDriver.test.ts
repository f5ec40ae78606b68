import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  CloudDriver,
  cloudDriversExtensionPoint,
} from '@rackstage/plugin-clouds-node';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { cloudsModuleOpenstack } from './module';
import { openStackDriver } from './OpenStackDriver';
import { clientOptions, readSettings } from './settings';

const { configSchema, credentialSchema } = openStackDriver;
const authUrl = 'https://keystone.example.com/v3';

function accepts(schema: JsonObject, value: JsonObject): boolean {
  return addFormats(new Ajv({ strict: false })).validate(schema, value);
}

it('is brought in by the module', async () => {
  const drivers: CloudDriver[] = [];
  await startTestBackend({
    features: [cloudsModuleOpenstack, mockServices.logger.factory()],
    extensionPoints: [
      [
        cloudDriversExtensionPoint,
        { addDriver: (driver: CloudDriver) => drivers.push(driver) },
      ],
    ],
  });
  expect(drivers[0]).toBe(openStackDriver);
  expect(drivers.map(({ name }) => name)).toEqual([
    'openstack',
    'nhn-cloud',
    'kt-cloud',
  ]);
});

describe('the schemas', () => {
  it.each([
    [{ authUrl }, true],
    [
      { authUrl, projectName: 'demo', interface: 'internal', regions: [] },
      true,
    ],
    [{}, false],
    [{ authUrl: 'keystone' }, false],
    [{ authUrl: 'ftp://keystone/' }, false],
    [{ authUrl, interface: 'both' }, false],
    [{ authUrl, caCertificate: '/etc/ssl/ca.pem' }, false],
    [{ authUrl, password: 'secret' }, false],
  ])('take the settings %j: %s', (config, expected) => {
    expect(accepts(configSchema, config)).toBe(expected);
  });

  it.each([
    [{ username: 'u', password: 'p' }, true],
    [{ applicationCredentialId: 'a', applicationCredentialSecret: 's' }, true],
    [{ username: 'u' }, false],
    [{ username: 'u', password: 'p', applicationCredentialId: 'a' }, false],
    [{}, false],
  ])('take the credential %j: %s', (credential, expected) => {
    expect(accepts(credentialSchema, credential)).toBe(expected);
  });

  it('say everything in Korean too', () => {
    const untranslated = texts(configSchema)
      .concat(texts(credentialSchema))
      .filter(({ ko }) => !ko);
    expect(untranslated).toEqual([]);
  });
});

describe('the settings', () => {
  const credential = { username: 'u', password: 'p' };

  it.each<[JsonObject, unknown]>([
    [{ projectId: 'p1', projectName: 'ignored' }, { id: 'p1' }],
    [{ projectName: 'demo' }, { name: 'demo', domain: { name: 'Default' } }],
    [
      { projectName: 'demo', projectDomainName: 'Sales' },
      { name: 'demo', domain: { name: 'Sales' } },
    ],
    [
      { projectName: 'demo', projectDomainId: 'd1', projectDomainName: 'x' },
      { name: 'demo', domain: { id: 'd1' } },
    ],
    [{}, undefined],
  ])('%j are for the project %j', (config, project) => {
    const settings = readSettings({
      config: { authUrl, ...config },
      credential,
    });
    expect(clientOptions(settings.config, settings.credential)).toMatchObject({
      authUrl,
      credential: {
        type: 'password',
        user: { name: 'u', domain: { name: 'Default' } },
        password: 'p',
        project,
      },
    });
  });

  it('need no project with an application credential', () => {
    const settings = readSettings({
      config: { authUrl, interface: 'internal', caCertificate: 'PEM' },
      credential: {
        applicationCredentialId: 'a1',
        applicationCredentialSecret: 's1',
      },
    });
    expect(clientOptions(settings.config, settings.credential)).toEqual({
      authUrl,
      interface: 'internal',
      caCertificate: 'PEM',
      credential: { type: 'applicationCredential', id: 'a1', secret: 's1' },
    });
  });
});

/** All titles and descriptions of a schema, with their translation. */
function texts(schema: JsonValue | undefined): { en: string; ko?: string }[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  if (Array.isArray(schema)) {
    return schema.flatMap(texts);
  }
  const own = ['title', 'description']
    .filter(key => typeof schema[key] === 'string')
    .map(key => ({
      en: schema[key] as string,
      ko: schema[`${key}@ko`] as string | undefined,
    }));
  return [...own, ...Object.values(schema).flatMap(texts)];
}
