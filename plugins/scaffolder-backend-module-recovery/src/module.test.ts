import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderModuleRecovery } from './module';

describe('scaffolderModuleRecovery', () => {
  it.each([
    [
      'lets nothing be written about a task from when the first plugin shuts down',
      true,
      'refused',
    ],
    ['leaves a portal alone that recovers nothing', false, 'written'],
  ])('%s', async (_, enabled, outcome) => {
    const outcomes: string[] = [];
    const scaffolder = createBackendPlugin({
      pluginId: 'scaffolder',
      register(reg) {
        reg.registerInit({
          deps: {
            database: coreServices.database,
            lifecycle: coreServices.lifecycle,
          },
          async init({ database, lifecycle }) {
            const knex = await database.getClient();
            await knex.schema.createTable('tasks', table => {
              table.text('status');
            });
            const fail = () =>
              knex('tasks')
                .insert({ status: 'failed' })
                .then(
                  () => outcomes.push('written'),
                  () => outcomes.push('refused'),
                );
            lifecycle.addStartupHook(async () => void (await fail()));
            lifecycle.addShutdownHook(async () => void (await fail()));
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [
        scaffolder,
        scaffolderModuleRecovery,
        mockServices.database.factory(),
        mockServices.scheduler.mock().factory,
        mockServices.rootConfig.factory({
          data: { scaffolder: { taskRecovery: { enabled } } },
        }),
      ],
    });
    await backend.stop();
    expect(outcomes).toEqual(['written', outcome]);
  });
});
