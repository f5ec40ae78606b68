import { loadConfigSchema } from '@backstage/config-loader';
import { withOptionalSettings } from './optionalSettings';

const object = (properties: object) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const serialized = {
  backstageConfigSchemaVersion: 1,
  schemas: [
    {
      path: 'email',
      packageName: 'email',
      value: object({
        notifications: object({
          processors: object({
            email: object({ sender: { type: 'string' } }),
          }),
        }),
      }),
    },
    {
      path: 'app',
      packageName: 'app',
      value: object({ app: object({ title: { type: 'string' } }) }),
    },
  ],
};

const processWith = async (data: object) =>
  (
    await loadConfigSchema({ serialized: withOptionalSettings(serialized) })
  ).process([{ data: data as never, context: 'test' }]);

describe('withOptionalSettings', () => {
  const app = { title: 'Rackstage' };

  it('asks nobody for the settings of an add-on that is not configured', async () => {
    await expect(processWith({ app })).resolves.toBeDefined();
    await expect(
      processWith({ app, notifications: { processors: {} } }),
    ).resolves.toBeDefined();
  });

  it('asks those who configure it for all of it, and everybody for the rest', async () => {
    await expect(
      processWith({ app, notifications: { processors: { email: {} } } }),
    ).rejects.toThrow(/sender/);
    await expect(processWith({})).rejects.toThrow(/app/);
  });
});
