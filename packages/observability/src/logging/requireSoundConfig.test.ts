import { mockServices } from '@backstage/backend-test-utils';
import { loadConfigSchema } from '@backstage/config-loader';
import { describeSchema } from '@rackstage/config-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireSoundConfig } from './requireSoundConfig';

const json = {
  type: 'object',
  properties: {
    backend: {
      type: 'object',
      properties: { baseUrl: { type: 'string' }, database: {} },
    },
  },
};

describe('requireSoundConfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-sound-'));
  const logger = mockServices.logger.mock();

  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(text: string, data: object) {
    const file = join(folder, 'app-config.yaml');
    writeFileSync(file, text);
    const schema = describeSchema(
      await loadConfigSchema({
        serialized: {
          schemas: [{ path: 'test', packageName: 'test', value: json }],
          backstageConfigSchemaVersion: 1,
        },
      }),
    );
    requireSoundConfig(
      mockServices.rootConfig({ data: { ...data } }),
      schema,
      logger,
      ['--config', file],
    );
  }

  it('does not start on a typo, and names file and line', async () => {
    await expect(start('backend:\n  basUrl: a\n', {})).rejects.toThrow(
      /app-config\.yaml:2: 'backend\.basUrl' is not a setting; did you mean 'backend\.baseUrl'\?/,
    );
  });

  it('starts on a setting that nothing declares, with a warning', async () => {
    await start('backend:\n  somethingElse: 1\n', {});
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('backend.somethingElse'),
    );
  });

  it('starts where the address of the database is text', async () => {
    const database = { connection: 'postgresql://db.example' };
    await expect(
      start('backend: {}\n', { backend: { database } }),
    ).resolves.toBeUndefined();
  });

  it('does not start on half a restore', async () => {
    writeFileSync(join(folder, 'restore-in-progress'), '');
    const database = { connection: { directory: folder } };
    await expect(
      start('backend: {}\n', { backend: { database } }),
    ).rejects.toThrow('--replace');
  });
});
