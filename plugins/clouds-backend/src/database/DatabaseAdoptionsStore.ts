import { ConflictError, NotFoundError } from '@backstage/errors';
import { addDemand, noDemand } from '@rackstage/plugin-clouds-common';
import {
  fromRow,
  isForeignKeyViolation,
  isUniqueViolation,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  Adoption,
  AdoptionsStore,
  ManagedId,
  Released,
} from './AdoptionsStore';
import { demandOfInstance, demandOfResource } from './demand';
import { InstanceRecord, NewEvent, ResourceRecord } from './records';
import { instanceColumns, operationColumns, resourceColumns } from './rows';
import { Admission, requireRoom } from './workspaceUsage';
import { changeInstance, insertInstance } from './writeInstance';
import { lock } from './writeParts';
import { changeResource, insertResource } from './writeResource';

/** As many names as somebody reads. */
const mostNamed = 10;

export class DatabaseAdoptionsStore implements AdoptionsStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => string,
  ) {}

  async adopt(
    { operation, instances, resources }: Adoption,
    event: NewEvent,
    admit?: Admission,
  ): Promise<void> {
    const [first] = [...instances, ...resources];
    try {
      await this.knex.transaction(async tx => {
        if (operation) {
          await tx('operations').insert(toRow(operationColumns, operation));
        }
        for (const instance of instances) {
          await insertInstance(tx, instance, event, this.now());
        }
        for (const resource of resources) {
          await insertResource(tx, resource, event, this.now());
        }
        const asked = [
          ...instances.map(demandOfInstance),
          ...resources.map(demandOfResource),
        ].reduce((sum, each) => addDemand(sum, each), noDemand);
        await requireRoom(tx, first.workspaceId, asked, admit);
      });
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          'One of them was adopted, or got one of the names, just now; look again',
        );
      }
      if (isForeignKeyViolation(error)) {
        throw new NotFoundError('The account was just removed');
      }
      throw error;
    }
  }

  async release(things: ManagedId[], event: NewEvent): Promise<Released> {
    const idsOf = (instances: boolean) =>
      things
        .filter(({ kind }) => (kind === 'instance') === instances)
        .map(({ id }) => id);
    return this.knex.transaction(async tx => {
      const instances = (await existing(tx, 'instances', idsOf(true))).map(
        row => fromRow(instanceColumns, row),
      );
      const resources = (await existing(tx, 'resources', idsOf(false))).map(
        row => fromRow(resourceColumns, row),
      );
      [...instances, ...resources].forEach(requireAtRest);
      await requireUnused(tx, things);
      const now = this.now();
      const fields = {
        releaseRequestedAt: now,
        nextAttemptAt: now,
        attempts: 0,
      };
      const change = () => ({ fields, events: [event] });
      return {
        instances: await inTurn(instances, each =>
          changeInstance(tx, each, change, {
            now,
            columns: { revision: each.revision + 1 },
          }),
        ),
        resources: await inTurn(resources, each =>
          changeResource(tx, each, change, {
            now,
            columns: { revision: each.revision + 1 },
          }),
        ),
      };
    });
  }
}

/** @throws NotFoundError when one of them is not there */
async function existing(
  tx: Knex.Transaction,
  table: 'instances' | 'resources',
  ids: string[],
): Promise<Record<string, unknown>[]> {
  const rows = await lock(
    tx(table).whereIn('id', ids).whereNull('deleted_at').orderBy('id'),
  );
  const lacking = ids.find(
    id => !rows.some((row: { id: string }) => row.id === id),
  );
  if (lacking !== undefined) {
    throw new NotFoundError(`Nothing with id ${lacking} is managed here`);
  }
  return rows;
}

/** What is missing can always be let go of. */
function requireAtRest(record: InstanceRecord | ResourceRecord): void {
  const {
    name,
    management,
    readyAt,
    applying = [],
    deleteRequestedAt,
  } = record;
  const resizing = 'resizeFrom' in record && record.resizeFrom !== undefined;
  if (record.releaseRequestedAt !== undefined) {
    throw new ConflictError(`'${name}' is being released already`);
  }
  if (deleteRequestedAt !== undefined) {
    throw new ConflictError(`'${name}' is being deleted`);
  }
  if (
    management !== 'missing' &&
    (readyAt === undefined || applying.length > 0 || resizing)
  ) {
    throw new ConflictError(
      `Something is under way with '${name}'; wait until that is done`,
    );
  }
}

/** Nothing that stays managed here may name what goes. */
async function requireUnused(
  tx: Knex.Transaction,
  things: ManagedId[],
): Promise<void> {
  const ids = things.map(({ id }) => id);
  const names: string[] = await tx('resources')
    .whereNull('deleted_at')
    .whereNull('release_requested_at')
    .whereNotIn('id', ids)
    .whereIn(
      'id',
      tx('resource_links').select('resource_id').whereIn('target_id', ids),
    )
    .orderBy('name')
    .limit(mostNamed)
    .pluck('name');
  if (names.length > 0) {
    throw new ConflictError(
      `It is used by ${names.join(', ')}, managed here as well; release them along, or take it from there first`,
    );
  }
}

async function inTurn<T, R>(
  items: T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) {
    done.push(await work(item));
  }
  return done;
}
