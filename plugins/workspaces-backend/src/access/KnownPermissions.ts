import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootSystemMetadataService,
} from '@backstage/backend-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import {
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  KnownPermission,
  KnownPermissions as Answer,
} from '@rackstage/plugin-workspaces-common';
import { isPortalOnly } from '@rackstage/roles';

export interface KnownPermissionsOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  metadata: RootSystemMetadataService;
  now(): Date;
  fetch?: typeof fetch;
}

interface Found {
  pluginId: string;
  /** Nothing when the plugin did not answer. */
  permissions?: Permission[];
}

const lifetime = 60_000;
const patience = 5_000;

/** The permissions that there are, asked of every plugin of the portal. */
export class KnownPermissions {
  private found?: Promise<Found[]>;
  private askedAt = -Infinity;

  constructor(private readonly options: KnownPermissionsOptions) {}

  async list(): Promise<Answer> {
    const found = await this.all();
    return {
      items: found.flatMap(({ pluginId, permissions = [] }) =>
        permissions.map(permission => view(pluginId, permission)),
      ),
      silent: found
        .filter(({ permissions }) => !permissions)
        .map(({ pluginId }) => pluginId),
    };
  }

  /** By plugin. */
  async all(): Promise<Found[]> {
    const now = this.options.now().getTime();
    if (!this.found || now - this.askedAt > lifetime) {
      this.askedAt = now;
      this.found = this.ask();
    }
    const found = await this.found;
    if (found.some(({ permissions }) => !permissions)) {
      this.found = undefined;
    }
    return found;
  }

  private async ask(): Promise<Found[]> {
    const plugins = await this.options.metadata.getInstalledPlugins();
    const ids = [...new Set(plugins.map(({ pluginId }) => pluginId))].sort();
    return Promise.all(ids.map(pluginId => this.askPlugin(pluginId)));
  }

  private async askPlugin(pluginId: string): Promise<Found> {
    const { auth, discovery, logger } = this.options;
    const get = this.options.fetch ?? fetch;
    try {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: pluginId,
      });
      const response = await get(
        `${await discovery.getBaseUrl(pluginId)}/.well-known/backstage/permissions/metadata`,
        {
          headers: { Authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(patience),
        },
      );
      if (response.status === 404) {
        return { pluginId, permissions: [] };
      }
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      // The plugin of the pages answers every path with a page.
      if (!response.headers.get('content-type')?.includes('json')) {
        return { pluginId, permissions: [] };
      }
      const { permissions = [] } = await response.json();
      return { pluginId, permissions };
    } catch (error) {
      logger.warn(
        `The permissions of plugin '${pluginId}' are not known`,
        toError(error),
      );
      return { pluginId };
    }
  }
}

function view(pluginId: string, permission: Permission): KnownPermission {
  const { name, attributes } = permission;
  return {
    name,
    pluginId,
    ...(attributes.action && { action: attributes.action }),
    ...(isResourcePermission(permission) && {
      resourceType: permission.resourceType,
    }),
    portalOnly: isPortalOnly(name),
  };
}
