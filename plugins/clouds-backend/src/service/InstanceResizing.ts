import { ConflictError, InputError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  addDemand,
  Image,
  InstanceEstimate,
  instancePrice,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import { demandOfInstance } from '../database/demand';
import { InventoryStore } from '../database/InventoryStore';
import {
  AccountRecord,
  InstanceFacts,
  InstanceRecord,
} from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { askForRoom } from './estimateInstances';
import { RoleCredentials } from './RoleCredentials';
import { WorkspaceRoom } from './WorkspaceRoom';
import { misfits, priceOf, Problem, unknownChoice } from './RequestCheck';

export interface InstanceResizingOptions {
  accounts: AccountsStore;
  inventory: InventoryStore;
  connections: Connections;
  room: WorkspaceRoom;
  roleCredentials: RoleCredentials;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
}

/** Whether an instance can be given another spec, and what it is then. */
export class InstanceResizing {
  constructor(private readonly options: InstanceResizingOptions) {}

  async estimate(
    record: InstanceRecord,
    specId: string,
    caller: Caller,
  ): Promise<InstanceEstimate> {
    return (await this.check(record, specId, caller)).estimate;
  }

  /**
   * What changes in the record of an instance that gets the spec.
   *
   * @throws InputError, ConflictError when quota or stock do not suffice
   */
  async require(
    record: InstanceRecord,
    specId: string,
    caller: Caller,
  ): Promise<{ specId: string; facts: InstanceFacts }> {
    const { estimate, facts } = await this.check(record, specId, caller);
    const inTheWay = estimate.problems.filter(
      // Whoever cannot be asked now is asked again by the step itself.
      ({ code }) => !code.startsWith('Cloud'),
    );
    const message = inTheWay.map(problem => problem.message).join('; ');
    if (
      inTheWay.length > 0 &&
      inTheWay.every(({ code }) => lackOfRoom.includes(code))
    ) {
      throw new ConflictError(message);
    }
    if (inTheWay.length > 0 || !facts) {
      throw new InputError(message);
    }
    return { specId, facts };
  }

  private async check(
    record: InstanceRecord,
    specId: string,
    caller: Caller,
  ): Promise<{ estimate: InstanceEstimate; facts?: InstanceFacts }> {
    const { region, zone } = record;
    const account = await this.options.accounts.get(record.accountId);
    const connection = await this.options.connections.get(
      account,
      await this.options.roleCredentials.roleOf(record, caller.ref),
    );
    const problems: Problem[] = [];
    if (!connection.resizing) {
      problems.push({
        code: 'CannotResize',
        field: 'spec',
        message: `Account '${account.name}' cannot resize instances; make a new one instead`,
      });
    }
    const spec = await this.find<Spec>(account, 'spec', region, specId);
    if (!spec) {
      problems.push(unknownChoice('spec', 'spec', specId, account, region));
      return { estimate: estimateOf(record, problems) };
    }
    const image = await this.find<Image>(
      account,
      'image',
      region,
      record.imageId,
    );
    // An image that is gone has nothing to say any more.
    problems.push(...(image ? misfits(spec, image) : []));
    const more = (wanted: number, had: number) => Math.max(0, wanted - had);
    const room = await askForRoom(
      {
        region,
        zone,
        spec,
        count: 1,
        wanted: {
          vcpus: more(spec.vcpus, record.facts.spec.vcpus),
          memoryMiB: more(spec.memoryMiB, record.facts.spec.memoryMiB),
        },
      },
      connection,
      send => callDriver({ deadline: this.options.callDeadline }, send),
    );
    const facts: InstanceFacts = {
      ...record.facts,
      spec: {
        name: spec.name,
        vcpus: spec.vcpus,
        memoryMiB: spec.memoryMiB,
      },
      hourlyPrice: instancePrice(spec, record.volumeGiB, account.priceList),
    };
    const limited = await this.options.room.estimate(
      record.workspaceId,
      addDemand(
        demandOfInstance({ ...record, facts }),
        demandOfInstance(record),
        -1,
      ),
    );
    problems.push(...room.problems, ...limited.problems);
    return {
      facts,
      estimate: {
        ...estimateOf(record, problems, facts),
        ...room,
        limits: limited.limits,
        problems,
      },
    };
  }

  private async find<T>(
    account: AccountRecord,
    kind: 'spec' | 'image',
    region: string,
    id: string,
  ): Promise<T | undefined> {
    const scope = { accountId: account.id, kind, region };
    const item = await this.options.inventory.findItem(scope, id);
    return item?.data as T | undefined;
  }
}

const lackOfRoom = [
  'QuotaExceeded',
  'OutOfStock',
  'LimitExceeded',
  'PriceUnknown',
  'RateUnknown',
];

function estimateOf(
  { name }: InstanceRecord,
  problems: Problem[],
  facts?: InstanceFacts,
): InstanceEstimate {
  const price = priceOf(facts?.hourlyPrice, 1);
  return {
    ok: problems.length === 0,
    names: [name],
    problems,
    quotas: [],
    limits: [],
    stock: 'unknown',
    unitPrice: price,
    price,
  };
}
