import {
  InstanceEstimate,
  InstanceRequest,
  Quota,
  QuotaResource,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { DriverCall } from '../reconcilers/observeInstance';
import { CheckedRequest, priceOf, Problem } from './RequestCheck';

/** Asks the cloud for quota and stock, and adds what is known already. */
export async function estimateInstances(
  request: InstanceRequest,
  checked: CheckedRequest,
  connection: CloudConnection,
  call: DriverCall,
): Promise<InstanceEstimate> {
  const count = request.count ?? 1;
  const problems = [...checked.problems];
  const { spec } = checked;
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
  const { region, zone } = request;
  // Nothing to ask about a region or spec that the account does not have.
  const [quotas, stock] = spec
    ? await Promise.all([
        ask(
          connection.quotas && call(o => connection.quotas!.get({ region }, o)),
        ),
        ask(
          connection.stock &&
            call(o =>
              connection.stock!.check(
                { region, zone, specId: spec.id, count },
                o,
              ),
            ),
        ),
      ])
    : [];
  const verdicts = spec ? quotaVerdicts(quotas ?? [], request, spec) : [];
  problems.push(...verdicts.filter(({ ok }) => !ok).map(quotaProblem));
  if (stock && !stock.available) {
    problems.push(stockProblem(spec!, stock.zonesWithRoom));
  }
  const hourly = checked.facts?.hourlyPrice;
  return {
    ok: problems.length === 0,
    names: checked.names,
    problems,
    quotas: verdicts,
    stock: stockWord(stock?.available),
    zonesWithRoom: stock?.zonesWithRoom,
    unitPrice: priceOf(hourly, 1),
    price: priceOf(hourly, count),
  };
}

function quotaVerdicts(quotas: Quota[], request: InstanceRequest, spec: Spec) {
  const count = request.count ?? 1;
  const wanted: Record<QuotaResource, number> = {
    instances: count,
    vcpus: count * spec.vcpus,
    memoryMiB: count * spec.memoryMiB,
    volumes: request.volumeGiB === undefined ? 0 : count,
    volumeGiB: count * (request.volumeGiB ?? 0),
  };
  return quotas
    .filter(({ resource }) => wanted[resource] > 0)
    .map(({ resource, used, limit }) => ({
      resource,
      used,
      limit,
      requested: wanted[resource],
      ok: limit === undefined || used + wanted[resource] <= limit,
    }));
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
