import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import {
  Workspace,
  WorkspacesClient,
} from '@rackstage/plugin-workspaces-common';
import { AccessTableCache } from './AccessTableCache';
import { membersWithRole, rolesIn } from './membersOf';
import { requireActive } from './requireActive';
import { WorkspacesService } from './WorkspacesService';

/** Asks with the plugin's own credentials. */
export class HttpWorkspacesService implements WorkspacesService {
  private readonly client: WorkspacesClient;
  private readonly table: AccessTableCache;

  constructor(
    private readonly auth: AuthService,
    discovery: DiscoveryService,
  ) {
    this.client = new WorkspacesClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    });
    this.table = new AccessTableCache({
      load: async since =>
        this.client.getAccessTable(since, await this.request()),
      now: () => Date.now(),
    });
  }

  async list() {
    const all: Workspace[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.client.listWorkspaces(
        { limit: 500, cursor },
        await this.request(),
      );
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return all;
  }

  async get(id: string) {
    try {
      return await this.client.getWorkspace(id, await this.request());
    } catch (error) {
      if (isError(error) && error.statusCode === 404) {
        throw new NotFoundError(`No workspace '${id}'`);
      }
      throw error;
    }
  }

  async requireActive(id: string) {
    const workspace = await this.get(id);
    requireActive(workspace);
    return workspace;
  }

  async limitsOf(id: string) {
    return (await this.get(id)).limits;
  }

  accessTable({ fresh = false } = {}) {
    return fresh ? this.table.refresh() : this.table.get();
  }

  async rolesOf(claims: string[], workspaceId: string) {
    return rolesIn(await this.accessTable(), claims, workspaceId);
  }

  async membersWith(role: string, workspaceId: string) {
    return membersWithRole(await this.accessTable(), role, workspaceId);
  }

  private async request() {
    return this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'workspaces',
    });
  }
}
