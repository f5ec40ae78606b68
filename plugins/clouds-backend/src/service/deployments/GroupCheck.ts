import {
  Demand,
  DeploymentGroupRequest,
  Image,
  InstanceRequest,
  OsChoice,
  resolveImage,
  resolveSpec,
  Spec,
  SpecRequirements,
} from '@rackstage/plugin-clouds-common';
import { NotFoundError } from '@backstage/errors';
import { AccountsStore } from '../../database/AccountsStore';
import {
  AccountRecord,
  DeploymentGroupRecord,
  DeploymentSettings,
} from '../../database/records';
import { InventoryStore } from '../../database/InventoryStore';
import { CheckedRequest, Problem, RequestCheck } from '../RequestCheck';
import { ReferenceStores } from '../resourceRequest';
import { balancerDemand, balancerProblems } from './groupBalancer';
import { listInventory } from './listInventory';

/** Of the deployment that a group belongs to. */
export interface GroupContext {
  owner: string;
  workspaceId: string;
  deletionProtection: boolean;
  settings: DeploymentSettings;
}

/** A group, compared with what was last observed in its account. */
export interface CheckedGroup {
  group: DeploymentGroupRequest;
  account: AccountRecord;
  /** What each of its instances is asked for with. */
  asked: InstanceRequest;
  checked: CheckedRequest;
  problems: Problem[];
  spec?: Spec;
  image?: Image;
  /** What its load balancer takes of the limits of the workspace. */
  balancer: Demand;
}

export interface GroupCheckOptions extends ReferenceStores {
  accounts: Pick<AccountsStore, 'findByName'>;
  inventory: Pick<InventoryStore, 'findItem' | 'listItems'>;
  requestCheck: RequestCheck;
}

/** Finds out what a group comes to in its account and region, without asking the cloud. */
export class GroupCheck {
  constructor(private readonly options: GroupCheckOptions) {}

  /** @throws NotFoundError when there is no such account */
  async check(
    group: DeploymentGroupRequest,
    context: GroupContext,
    names: string[],
  ): Promise<CheckedGroup> {
    const account = await this.options.accounts.findByName(group.account);
    if (!account) {
      throw new NotFoundError(
        `No cloud account named '${group.account}'; choose another one for group '${group.name}'`,
      );
    }
    const { settings } = context;
    const problems: Problem[] = [];
    const spec = await this.spec(group, account, problems);
    const image = await this.image(group, account, spec?.found, problems);
    const asked = askedFor(group, context, {
      spec: spec?.id ?? '',
      image: image?.id ?? '',
    });
    const checked = await this.options.requestCheck.check(asked, {
      names,
      publicKey:
        group.keyPair === undefined
          ? settings.shared?.keyPair?.publicKey
          : undefined,
    });
    return {
      group,
      account,
      asked,
      checked,
      spec: checked.spec,
      image: image?.found,
      balancer: await balancerDemand(group, account, this.options.inventory),
      problems: [
        ...problems,
        // What could not be resolved is not known either, which says less.
        ...checked.problems.filter(
          ({ field }) =>
            !(field === 'spec' && !spec) && !(field === 'image' && !image),
        ),
        ...(await balancerProblems(
          group,
          { account, workspaceId: context.workspaceId },
          this.options,
        )),
      ],
    };
  }

  private async spec(
    { name, spec, requirements, region }: DeploymentGroupRequest,
    account: AccountRecord,
    problems: Problem[],
  ): Promise<{ id: string; found?: Spec } | undefined> {
    if ((spec === undefined) === (requirements === undefined)) {
      problems.push(oneOfTwo(name, 'spec', 'requirements'));
      return undefined;
    }
    const specs = await listInventory(
      this.options.inventory,
      account.id,
      'spec',
      region,
    );
    if (spec !== undefined) {
      return { id: spec, found: specs.find(({ id }) => id === spec) };
    }
    const found = resolveSpec(requirements!, specs, account.priceList);
    if (!found) {
      problems.push(noSpec(requirements!, account, region));
    }
    return found && { id: found.id, found };
  }

  private async image(
    { name, image, os, region }: DeploymentGroupRequest,
    account: AccountRecord,
    spec: Spec | undefined,
    problems: Problem[],
  ): Promise<{ id: string; found?: Image } | undefined> {
    if ((image === undefined) === (os === undefined)) {
      problems.push(oneOfTwo(name, 'image', 'os'));
      return undefined;
    }
    const images = await listInventory(
      this.options.inventory,
      account.id,
      'image',
      region,
    );
    if (image !== undefined) {
      return { id: image, found: images.find(({ id }) => id === image) };
    }
    const found = resolveImage(os!, images, spec);
    if (!found) {
      problems.push(noImage(os!, account, region));
    }
    return found && { id: found.id, found };
  }
}

/** The record of a group that nothing speaks against. */
export function groupRecord(
  { group, account, asked, checked }: CheckedGroup,
  indexes: number[],
): DeploymentGroupRecord {
  return {
    request: group,
    accountId: account.id,
    specId: asked.spec,
    imageId: asked.image,
    facts: checked.facts!,
    indexes,
    failed: [],
  };
}

function askedFor(
  group: DeploymentGroupRequest,
  context: GroupContext,
  chosen: { spec: string; image: string },
): InstanceRequest {
  const { settings, owner, workspaceId, deletionProtection } = context;
  return {
    account: group.account,
    owner,
    workspaceId,
    name: group.name,
    region: group.region,
    zone: group.zone,
    ...chosen,
    network: group.network,
    keyPair: group.keyPair,
    securityGroups: group.securityGroups,
    volumeGiB: group.volumeGiB,
    userData: settings.userData,
    labels: { ...settings.labels, ...group.labels },
    expiresAt: settings.expiresAt,
    deletionProtection,
  };
}

const oneOfTwo = (group: string, one: string, other: string): Problem => ({
  code: 'OneOfTwo',
  field: one,
  message: `Group '${group}' needs either '${one}' or '${other}'; give one of them and leave the other one out`,
  params: { group, one, other },
});

function noSpec(
  { vcpus, memoryMiB, gpus = 0, architecture: wanted }: SpecRequirements,
  account: AccountRecord,
  region: string,
): Problem {
  const architecture: string = wanted ?? '';
  return {
    code: 'NoSpecSuffices',
    field: 'requirements',
    message: `Account '${account.name}' has no spec in region '${region}' with ${vcpus} vCPU, ${memoryMiB} MiB of memory and ${gpus} GPUs${architecture && ` for ${architecture}`}; ask for less, or choose another region`,
    params: {
      account: account.name,
      region,
      vcpus,
      memoryMiB,
      gpus,
      architecture,
    },
  };
}

function noImage(
  { distribution, version = '' }: OsChoice,
  account: AccountRecord,
  region: string,
): Problem {
  const os = [distribution, version].filter(Boolean).join(' ');
  return {
    code: 'NoImageOfOs',
    field: 'os',
    message: `Account '${account.name}' has no image of ${os} in region '${region}' that runs on the spec; choose another operating system, version or region`,
    params: { account: account.name, region, os },
  };
}
