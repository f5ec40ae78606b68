import { NpmRegistryStub } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { archiveOf, exampleFiles } from './driverArchive';
import { TestBackend } from './TestBackend';
import type { TestWorld } from './TestWorld';

export const integrityOf = (archive: Buffer) =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}`;

export const example = exampleFiles();
export const packageName: string = JSON.parse(example['package.json']).name;

/** The example with its package.json changed. */
export function packed(
  change: object = {},
  code = example['index.cjs'],
): Buffer {
  const manifest = { ...JSON.parse(example['package.json']), ...change };
  return archiveOf({
    'package.json': JSON.stringify(manifest),
    'index.cjs': code,
  });
}

/** The example as another driver. */
export const driverField = (change: object) => ({
  rackstage: {
    driver: {
      ...JSON.parse(example['package.json']).rackstage.driver,
      ...change,
    },
  },
});

/** A backend that has the registry for driver packages. */
export const startWithRegistry = (
  registry: NpmRegistryStub,
  on: { knex: Knex; world: TestWorld },
  settings: object = {},
) =>
  TestBackend.start({
    ...on,
    settings: {
      driverPackages: {
        registry: registry.url,
        token: registry.token,
        ...settings,
      },
    },
  });

/** What is asked of the backend that there is at the moment, or of another one. */
export function packageRequests(current: () => TestBackend) {
  const upload = (
    archive: Buffer,
    integrity = integrityOf(archive),
    at = current(),
  ) => at.ask('post', `/driver-packages`).query({ integrity }).send(archive);

  const install = (body: object, at = current()) =>
    at.ask('post', '/driver-package-installations').send(body);

  const list = async (at = current()) =>
    (await at.ask('get', '/driver-packages').expect(200)).body.items;

  const driver = async (at = current()) => {
    const { body } = await at.ask('get', '/drivers').expect(200);
    return body.items.find((item: { name: string }) =>
      item.name.startsWith('acme'),
    );
  };

  return { upload, install, list, driver };
}
