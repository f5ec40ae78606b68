import {
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { AccessTokensService } from '@rackstage/access-tokens';
import {
  AccessCondition,
  Authorizer,
  createAccessRules,
  OwnedResource,
  resourcesInOrder,
} from '@rackstage/ownership';
import {
  accessTokenCreatePermission,
  accessTokenDeletePermission,
  accessTokenReadPermission,
  accessTokenResourceType,
} from '@rackstage/plugin-workspaces-common';
import { Knex } from 'knex';
import { AccessTokenService } from './AccessTokenService';
import { AuthorizedAccessTokenService } from './AuthorizedAccessTokenService';
import { DatabaseAccessTokensStore } from './DatabaseAccessTokensStore';
import { readAccessTokenSettings } from './settings';
import { Uses } from './Uses';

const writeUsesEvery = 60_000;

const resourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'workspaces', resourceType: accessTokenResourceType });

const rules = createAccessRules(resourceRef);

/** The access tokens of programs, and who may see and revoke them. */
export function createAccessTokens(
  knex: Knex,
  deps: {
    accessTokens: AccessTokensService;
    config: Config;
    lifecycle: LifecycleService;
    logger: LoggerService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  },
): { service: AccessTokenService; authorized: AuthorizedAccessTokenService } {
  const { accessTokens, lifecycle, logger, permissionsRegistry } = deps;
  const store = new DatabaseAccessTokensStore(knex);
  const uses = new Uses((id, at) => store.noteUse(id, at));
  const flush = () =>
    uses
      .flush()
      .catch(error =>
        logger.warn('Uses of access tokens were not written', toError(error)),
      );
  const timer = setInterval(flush, writeUsesEvery);
  lifecycle.addShutdownHook(async () => {
    clearInterval(timer);
    await flush();
  });
  permissionsRegistry.addPermissions([accessTokenCreatePermission]);
  permissionsRegistry.addResourceType({
    resourceRef,
    getResources: ids => resourcesInOrder(ids, store.getMany(ids)),
    permissions: [accessTokenReadPermission, accessTokenDeletePermission],
    rules: Object.values(rules),
  });
  const service = new AccessTokenService({
    store,
    settings: readAccessTokenSettings(deps.config),
    now: () => new Date(),
    onUse: (id, at) => uses.note(id, at),
    onRevoked: id => accessTokens.forget(id),
  });
  const authorized = new AuthorizedAccessTokenService(
    service,
    new Authorizer(
      deps.permissions,
      permissionsRegistry.getPermissionRuleset(resourceRef),
    ),
  );
  return { service, authorized };
}
