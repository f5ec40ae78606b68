import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import createKnex from 'knex';
import { auditTrailFactory } from './services';

const directory = createMockDirectory();

/** A plugin that audits, in a process where the audit plugin has never run. */
const notes = createBackendPlugin({
  pluginId: 'notes',
  register(env) {
    env.registerInit({
      deps: { auditor: coreServices.auditor },
      async init({ auditor }) {
        const event = await auditor.createEvent({
          eventId: 'write',
          severityLevel: 'medium',
          meta: { targetRef: 'component:default/a', password: 'hidden' },
        });
        await event.success({ meta: { pages: 3 } });
      },
    });
  },
});

it('stores what any plugin audits before its call returns', async () => {
  const backend = await startTestBackend({
    features: [
      notes,
      auditTrailFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: {
              client: 'better-sqlite3',
              connection: { directory: directory.path },
            },
          },
        },
      }),
    ],
  });
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: directory.resolve('audit.sqlite') },
    useNullAsDefault: true,
  });
  const stored = await knex('audit_events').orderBy('seq');
  await knex.destroy();
  await backend.stop();
  expect(stored).toMatchObject([
    { event: 'audit.trail-opened' },
    {
      event: 'notes.write',
      status: 'initiated',
      actor: 'plugin:notes',
      target_id: 'component:default/a',
    },
    {
      event: 'notes.write',
      status: 'succeeded',
      meta: '{"pages":3,"password":"[redacted]","targetRef":"component:default/a"}',
    },
  ]);
});
