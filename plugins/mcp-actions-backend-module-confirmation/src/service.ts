import { actionsServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { ConfirmationStore } from './ConfirmationStore';
import { ConfirmedActions } from './ConfirmedActions';

/** The actions service as Backstage has it. */
const plainActionsServiceRef = createServiceRef<ActionsService>({
  id: 'rackstage.plain-actions',
  scope: 'plugin',
  defaultFactory: async service => ({ ...actionsServiceFactory, service }),
});

/** The actions service of every plugin; for `mcp-actions` with confirmation. */
export const confirmedActionsServiceFactory = createServiceFactory({
  service: actionsServiceRef,
  deps: {
    actions: plainActionsServiceRef,
    config: coreServices.rootConfig,
    database: coreServices.database,
    plugin: coreServices.pluginMetadata,
  },
  async factory({ actions, config, database, plugin }) {
    if (plugin.getId() !== 'mcp-actions') {
      return actions;
    }
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@rackstage/plugin-mcp-actions-backend-module-confirmation',
          'migrations',
        ),
        tableName: 'confirmation_migrations',
      });
    }
    const now = () => Date.now();
    return new ConfirmedActions(actions, new ConfirmationStore(knex, now), {
      now,
      lifetime: lifetimeOf(config),
    });
  },
});

function lifetimeOf(config: Config): number {
  const key = 'mcpActions.confirmationLifetime';
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { minutes: 5 },
  );
}
