import {
  InstanceEstimate,
  InstanceRequest,
  Quota,
  QuotaResource,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { DriverCall } from '../reconcilers/look';
import { CheckedRequest, priceOf, Problem } from './RequestCheck';

/** Asks the cloud for quota and stock, and adds what is known already. */
export async function estimateInstances(
  request: InstanceRequest,
  checked: CheckedRequest,
  connection: CloudConnection,
  call: DriverCall,
  room: Room,
): Promise<InstanceEstimate> {
  const count = request.count ?? 1;
  const { region, zone, volumeGiB } = request;
  const { spec } = checked;
  const answer = spec
    ? await askForRoom(
        {
          region,
          zone,
          spec,
          count,
          wanted: {
            instances: count,
            vcpus: count * spec.vcpus,
            memoryMiB: count * spec.memoryMiB,
            volumes: volumeGiB === undefined ? 0 : count,
            volumeGiB: count * (volumeGiB ?? 0),
          },
        },
        connection,
        call,
      )
    : // Nothing to ask about a region or spec that the account does not have.
      nothingAsked;
  const problems = [...checked.problems, ...answer.problems, ...room.problems];
  const hourly = checked.facts?.hourlyPrice;
  return {
    ...answer,
    limits: room.limits,
    ok: problems.length === 0,
    names: checked.names,
    problems,
    unitPrice: priceOf(hourly, 1),
    price: priceOf(hourly, count),
  };
}

/** What the limits of the workspace leave. */
type Room = Pick<InstanceEstimate, 'limits'> & { problems: Problem[] };

/** Room for so many more instances of a spec. */
export interface RoomRequest {
  region: string;
  zone?: string;
  spec: Spec;
  count: number;
  wanted: Partial<Record<QuotaResource, number>>;
}

type RoomAnswer = Pick<
  InstanceEstimate,
  'quotas' | 'stock' | 'zonesWithRoom'
> & { problems: Problem[] };

const nothingAsked: RoomAnswer = { problems: [], quotas: [], stock: 'unknown' };

/** What the cloud says about quota and stock; that it does not answer is one of the problems. */
export async function askForRoom(
  { region, zone, spec, count, wanted }: RoomRequest,
  { quotas, stock }: CloudConnection,
  call: DriverCall,
): Promise<RoomAnswer> {
  const problems: Problem[] = [];
  const ask = async <T>(question: Promise<T> | undefined) => {
    try {
      return await question;
    } catch (error) {
      if (!isCloudError(error)) {
        throw error;
      }
      problems.push(cloudProblem(error));
      return undefined;
    }
  };
  const [limits, verdict] = await Promise.all([
    ask(quotas && call(o => quotas.get({ region }, o))),
    ask(
      stock &&
        call(o => stock.check({ region, zone, specId: spec.id, count }, o)),
    ),
  ]);
  const verdicts = quotaVerdicts(limits ?? [], wanted);
  problems.push(...verdicts.filter(({ ok }) => !ok).map(quotaProblem));
  if (verdict && !verdict.available) {
    problems.push(stockProblem(spec, verdict.zonesWithRoom));
  }
  return {
    problems,
    quotas: verdicts,
    stock: stockWord(verdict?.available),
    zonesWithRoom: verdict?.zonesWithRoom,
  };
}

function quotaVerdicts(quotas: Quota[], wanted: RoomRequest['wanted']) {
  return quotas.flatMap(({ resource, used, limit }) => {
    const requested = wanted[resource] ?? 0;
    return requested > 0
      ? [
          {
            resource,
            used,
            limit,
            requested,
            ok: limit === undefined || used + requested <= limit,
          },
        ]
      : [];
  });
}

function quotaProblem(verdict: {
  resource: string;
  used: number;
  limit?: number;
  requested: number;
}): Problem {
  const { resource, used, limit = 0, requested } = verdict;
  return {
    code: 'QuotaExceeded',
    message: `The quota of ${resource} does not suffice: ${requested} wanted, ${Math.max(0, limit - used)} of ${limit} left; ask for less, delete something, or have the quota raised`,
    params: { resource, requested, left: Math.max(0, limit - used), limit },
  };
}

function stockProblem(spec: Spec, zonesWithRoom: string[] = []): Problem {
  const elsewhere =
    zonesWithRoom.length > 0
      ? `choose one of the zones ${zonesWithRoom.join(', ')}`
      : 'choose another spec or region';
  return {
    code: 'OutOfStock',
    field: 'spec',
    message: `The cloud has no room for '${spec.name}' there; ${elsewhere}`,
    params: { spec: spec.name, zones: zonesWithRoom.join(', ') },
  };
}

function cloudProblem({
  code,
  message,
}: {
  code: string;
  message: string;
}): Problem {
  return {
    code: `Cloud${code}`,
    message: `The cloud could not be asked: ${message}`,
    params: { message },
  };
}

function stockWord(available: boolean | undefined): InstanceEstimate['stock'] {
  if (available === undefined) {
    return 'unknown';
  }
  return available ? 'available' : 'out-of-stock';
}
