import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DirectoryStore } from '../database/DirectoryStore';
import { directoryConfirmPermission } from './permissions';

/** What an operator can ask of the directories, and do about a loss that is held back. */
export function registerActions(options: {
  actions: ActionsRegistryService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  store: DirectoryStore;
  names: string[];
}): void {
  const { actions, permissions, permissionsRegistry, store, names } = options;
  permissionsRegistry.addPermissions([directoryConfirmPermission]);

  async function authorize(credentials: BackstageCredentials): Promise<void> {
    const [{ result }] = await permissions.authorize(
      [{ permission: directoryConfirmPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `The directories need the permission '${directoryConfirmPermission.name}'`,
      );
    }
  }

  actions.register({
    name: 'directory-status',
    title: 'Status of the directories',
    description:
      'When each directory of users was last read in full, and what of it is held back because too much is missing at once',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: directoryConfirmPermission,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          directories: z.array(
            z.object({
              name: z.string(),
              readAt: z.string().optional(),
              held: z
                .object({
                  users: z.number(),
                  groups: z.number(),
                  readings: z.number(),
                  confirmed: z.boolean(),
                })
                .optional(),
            }),
          ),
        }),
    },
    action: async ({ credentials }) => {
      await authorize(credentials);
      const directories = await Promise.all(
        names.map(async name => {
          const { readAt, held } = await store.state(name);
          return {
            name,
            readAt,
            held: held && {
              users: held.users,
              groups: held.groups,
              readings: held.readings,
              confirmed: held.confirmed,
            },
          };
        }),
      );
      return { output: { directories } };
    },
  });

  actions.register({
    name: 'directory-confirm-removals',
    title: 'Confirm removals of a directory',
    description:
      'Lets go of the users and groups that a directory no longer has, at its next full reading, when that misses the same ones',
    attributes: { readOnly: false, idempotent: true, destructive: true },
    visibilityPermission: directoryConfirmPermission,
    schema: {
      input: z => z.object({ directory: z.string() }),
      output: z => z.object({}),
    },
    action: async ({ input, credentials }) => {
      await authorize(credentials);
      if (!names.includes(input.directory)) {
        throw new NotFoundError(
          `No directory is called '${input.directory}'; there are ${names.join(', ')}`,
        );
      }
      if (!(await store.confirmLoss(input.directory))) {
        throw new ConflictError(
          `Nothing of the directory '${input.directory}' is held back; there is nothing to confirm`,
        );
      }
      return { output: {} };
    },
  });
}
