import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  defaultWorkspaceId,
  Workspace,
} from '@rackstage/plugin-workspaces-common';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { MembersStore } from '../database/MembersStore';
import { MemberRecord } from '../database/records';
import { WorkspacesStore } from '../database/WorkspacesStore';
import {
  DeclaredWorkspace,
  readDeclaredWorkspace,
} from './readDeclaredWorkspace';

export interface DeclaredWorkspacesOptions {
  config: RootConfigService;
  workspaces: WorkspacesStore;
  members: MembersStore;
  logger: LoggerService;
  now(): Date;
}

const by = 'plugin:workspaces';

/** Keeps the workspaces under `workspaces` in the configuration as they are declared there, and `default` in any case. */
export class DeclaredWorkspaces {
  constructor(private readonly options: DeclaredWorkspacesOptions) {}

  /** One that is wrong is logged and left out: the portal comes up without it. */
  async apply(): Promise<void> {
    const { config, logger } = this.options;
    const entries = config.getOptionalConfigArray('workspaces') ?? [];
    const ids = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      try {
        const declared = readDeclaredWorkspace(entry.get<JsonObject>());
        if (ids.has(declared.id)) {
          throw new InputError(`There is another workspace '${declared.id}'`);
        }
        ids.add(declared.id);
        await withSecondLook(() => this.applyOne(declared));
      } catch (error) {
        logger.error(
          `The workspace '${entry.getOptional('id') ?? index}' under 'workspaces' in the configuration is left out`,
          toError(error),
        );
      }
    }
    await this.options.workspaces.insert(
      this.newRecord(defaultWorkspaceId, {
        title: 'Default',
        environment: 'sandbox',
      }),
      [],
    );
    // One that is wrong is still meant to be declared.
    await this.release(new Set(entries.map(entry => entry.getOptional('id'))));
  }

  private async applyOne({
    id,
    settings,
    members,
  }: DeclaredWorkspace): Promise<void> {
    const { workspaces } = this.options;
    const declared = Object.keys(settings).sort();
    await workspaces.insert(this.newRecord(id, settings, declared), []);
    const before = await workspaces.get(id);
    if (!hasAll(before, { ...settings, declared, state: 'active' })) {
      await workspaces.update(
        id,
        { ...settings, declared, state: 'active', archivedAt: undefined },
        before.revision,
      );
    }
    await this.options.members.declare(
      id,
      members.map(member => this.newMember(id, member)),
    );
  }

  /** What is no longer in the configuration is changed like any other workspace. */
  private async release(declared: Set<unknown>): Promise<void> {
    const { workspaces } = this.options;
    let cursor: string | undefined;
    do {
      const page = await workspaces.list({ sort: 'title', limit: 100, cursor });
      for (const { id, declared: fields } of page.items) {
        if (fields.length > 0 && !declared.has(id)) {
          await withSecondLook(() => this.releaseOne(id));
        }
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async releaseOne(id: string): Promise<void> {
    const { workspaces, members, logger } = this.options;
    const { declared, revision } = await workspaces.get(id);
    if (declared.length === 0) {
      return;
    }
    // The workspace last: by it this is taken up again after a death in between.
    await members.declare(id, []);
    await workspaces.update(id, { declared: [] }, revision);
    logger.info('A workspace is no longer in the configuration', {
      workspaceId: id,
    });
  }

  private newRecord(
    id: string,
    settings: DeclaredWorkspace['settings'],
    declared: string[] = [],
  ) {
    return {
      limits: {},
      ...settings,
      id,
      declared,
      state: 'active' as const,
      revision: 1,
      createdBy: by,
      createdAt: this.options.now().toISOString(),
    };
  }

  private newMember(
    workspaceId: string,
    member: DeclaredWorkspace['members'][number],
  ): MemberRecord {
    return {
      ...member,
      id: randomUUID(),
      workspaceId,
      declared: true,
      addedBy: by,
      addedAt: this.options.now().toISOString(),
    };
  }
}

/** Replicas that start at one moment do the same; who comes second looks again, and finds it done. */
async function withSecondLook(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof ConflictError)) {
      throw error;
    }
    await change();
  }
}

const hasAll = (workspace: Workspace, fields: Partial<Workspace>) =>
  Object.entries(fields).every(([name, value]) =>
    isDeepStrictEqual(workspace[name as keyof Workspace], value),
  );
