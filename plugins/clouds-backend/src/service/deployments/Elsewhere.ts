import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  DeploymentGroupRequest,
  memberName,
  OsChoice,
  Place,
  placeKey,
  Region,
  SpecRequirements,
  withOperatingSystem,
} from '@rackstage/plugin-clouds-common';
import { DeploymentState } from '../../database/DeploymentsStore';
import { InventoryStore } from '../../database/InventoryStore';
import { placeOf } from '../../database/loadDeployment';
import { DeploymentGroupRecord, ResourceRecord } from '../../database/records';
import { CheckedGroup, GroupCheck } from './GroupCheck';
import { MemberFactory } from './MemberFactory';
import { Placements } from './Placements';
import { Replacement } from '../../reconcilers/concludeDeployment';

interface Candidate {
  account: string;
  region: string;
}

export interface ElsewhereOptions {
  groupCheck: GroupCheck;
  memberFactory: MemberFactory;
  placements: Placements;
  inventory: Pick<InventoryStore, 'findItem'>;
  logger: LoggerService;
}

/** Finds the next best placement for members that could not be made where they were asked for. */
export class Elsewhere {
  constructor(private readonly options: ElsewhereOptions) {}

  async find(
    state: DeploymentState,
    places: Place[],
  ): Promise<Map<string, Replacement>> {
    const found = new Map<string, Replacement>();
    // What one of them needs made is there for the others.
    const resources: ResourceRecord[] = [...state.resources];
    for (const place of places) {
      const replacement = await this.replacement(state, place, resources);
      resources.push(...replacement.resources);
      found.set(placeKey(place), { ...replacement, resources });
    }
    const isNew = ({ id }: ResourceRecord) =>
      !state.resources.some(one => one.id === id);
    for (const [key, replacement] of found) {
      const parts = Object.values(
        replacement.member?.instance.sharedParts ?? {},
      );
      found.set(key, {
        ...replacement,
        resources: resources.filter(
          one => isNew(one) && parts.includes(one.id),
        ),
      });
    }
    return found;
  }

  private async replacement(
    state: DeploymentState,
    place: Place,
    resources: ResourceRecord[],
  ): Promise<Replacement> {
    const { deployment } = state;
    const group = deployment.groups.find(
      ({ request }) => request.name === place.group,
    )!;
    const known =
      deployment.request.alternatives ?? (await this.byScore(state, group));
    for (const candidate of untried(state, group, { place, known })) {
      const checked = await this.check(state, group, place, candidate);
      if (checked) {
        const { members, made } = await this.options.memberFactory.make(
          deployment,
          [{ checked, indexes: [place.index] }],
          { requestedBy: deployment.requestedBy, resources },
        );
        return {
          member: members[0],
          resources: made,
          at: `${candidate.account}/${candidate.region}`,
        };
      }
    }
    return { resources: [], at: '' };
  }

  /** The regions of all accounts that the groups name, as they suit a machine that is to be near this group. */
  private async byScore(
    { deployment }: DeploymentState,
    { accountId, request, facts }: DeploymentGroupRecord,
  ): Promise<Candidate[]> {
    const region = await this.options.inventory.findItem(
      { accountId, kind: 'region' },
      request.region,
    );
    const { latitude, longitude } = (region?.data ?? {}) as Partial<Region>;
    const names = deployment.groups.map(group => group.request.account);
    try {
      return await this.options.placements.recommend({
        accounts: [...new Set(names)],
        requirements: requirementsOf({ request, facts }),
        os: osOf({ request, facts }),
        near:
          latitude === undefined || longitude === undefined
            ? undefined
            : { latitude, longitude },
      });
    } catch (error) {
      // One of the accounts was removed: what the groups name is left.
      this.options.logger.warn('Placements could not be compared', {
        deploymentId: deployment.id,
        message: toError(error).message,
      });
      return deployment.groups.map(group => group.request);
    }
  }

  /** With the very same spec and image where they are there, else with what comes closest. */
  private async check(
    { deployment }: DeploymentState,
    group: DeploymentGroupRecord,
    place: Place,
    candidate: Candidate,
  ): Promise<CheckedGroup | undefined> {
    const name = memberName(deployment.name, place.group, place.index);
    const context = { ...deployment, settings: deployment.request };
    for (const request of requestsFor(group, candidate)) {
      try {
        const checked = await this.options.groupCheck.check(request, context, [
          name,
        ]);
        if (checked.problems.length === 0) {
          return checked;
        }
      } catch (error) {
        // The account was removed: there are others.
        this.options.logger.warn('A placement could not be examined', {
          deploymentId: deployment.id,
          account: candidate.account,
          message: toError(error).message,
        });
      }
    }
    return undefined;
  }
}

/** Best first; without those where this place failed since it was there last. */
function untried(
  { deployment, past, failures }: DeploymentState,
  group: DeploymentGroupRecord,
  { place, known }: { place: Place; known: Candidate[] },
): Candidate[] {
  const history = past.filter(
    member => placeKey(placeOf(member)) === placeKey(place),
  );
  const lastGood = history.findLastIndex(
    ({ operationId }) => !failures.has(operationId),
  );
  const tried = new Set(
    history
      .slice(lastGood + 1)
      .map(({ accountId, region }) => `${accountId}/${region}`),
  );
  const ids = new Map(
    deployment.groups.map(({ accountId, request }) => [
      request.account,
      accountId,
    ]),
  );
  const seen = new Set<string>();
  return known.filter(({ account, region }) => {
    const key = `${ids.get(account) ?? account}/${region}`;
    const isNew = !tried.has(key) && !seen.has(key);
    seen.add(key);
    return isNew && key !== `${group.accountId}/${group.request.region}`;
  });
}

function requestsFor(
  { request, facts }: DeploymentGroupRecord,
  { account, region }: Candidate,
): DeploymentGroupRequest[] {
  const moved = {
    ...request,
    account,
    region,
    zone: undefined,
    // It stays where it is, and reaches those that are there.
    loadBalancer: undefined,
  };
  const os = osOf({ request, facts });
  const alike: DeploymentGroupRequest = {
    ...moved,
    spec: undefined,
    requirements: requirementsOf({ request, facts }),
    image: undefined,
    os,
  };
  return os ? [moved, alike] : [moved];
}

type Asked = Pick<DeploymentGroupRecord, 'request' | 'facts'>;

const requirementsOf = ({ request, facts }: Asked): SpecRequirements =>
  request.requirements ?? {
    vcpus: facts.spec.vcpus,
    memoryMiB: facts.spec.memoryMiB,
  };

/** Absent: nothing is known of the image but its id. */
function osOf({ request, facts }: Asked): OsChoice | undefined {
  const { distribution, version } =
    withOperatingSystem({
      id: request.image ?? '',
      name: facts.image.os ?? '',
      status: 'available',
    }).os ?? {};
  return request.os ?? (distribution ? { distribution, version } : undefined);
}
