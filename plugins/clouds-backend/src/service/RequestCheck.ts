import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { isUserOrGroup, OwnerExists, unknownOwner } from '@rackstage/ownership';
import {
  Image,
  instanceNames,
  InstancePrice,
  instancePrice,
  InstanceRequest,
  InventoryKind,
  KeyPair,
  KeyPairSpec,
  multiplyMoney,
  Money,
  nameLimits,
  Network,
  osTitle,
  perMonth,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InventoryStore } from '../database/InventoryStore';
import { ResourcesStore } from '../database/ResourcesStore';
import { AccountRecord, InstanceFacts } from '../database/records';
import {
  LoginAccountSettings,
  prepareLogin,
} from '../loginAccount/prepareLogin';
import { isUsableIn, notUsableIn } from './sharing';

/** Something that speaks against a request. */
export interface Problem {
  /** One word in CamelCase that translations rely on. */
  code: string;
  /** Of the request. */
  field?: string;
  /** What to do, in English. */
  message: string;
  params?: Record<string, string | number>;
}

/** A request, compared with what was last observed in the account. */
export interface CheckedRequest {
  account: AccountRecord;
  workspaceId: string;
  names: string[];
  problems: Problem[];
  /** Absent when the spec or the image is not known. */
  facts?: InstanceFacts;
  spec?: Spec;
  /** What goes to the cloud: with what makes the login account. */
  userData?: string;
}

export interface RequestCheckOptions {
  accounts: AccountsStore;
  inventory: InventoryStore;
  instances: InstancesStore;
  resources: Pick<ResourcesStore, 'listByCloudIds'>;
  ownerExists: OwnerExists;
  /** Absent: instances keep the accounts of their images. */
  loginAccount?: LoginAccountSettings;
  /** The public key by which the portal itself signs in, by account. */
  portalKeyOf(accountId: string): Promise<string | undefined>;
  now(): Date;
}

/** Finds out, without asking the cloud, whether a request makes sense. */
export class RequestCheck {
  constructor(private readonly options: RequestCheckOptions) {}

  /**
   * @param known - names that are not made of the request's, and the public key of a key pair that is yet to be made
   * @throws NotFoundError when there is no such account
   */
  async check(
    request: InstanceRequest,
    known: { names?: string[]; publicKey?: string } = {},
  ): Promise<CheckedRequest> {
    const account = await this.accountNamed(request.account);
    const { workspaceId = defaultWorkspaceId } = request;
    const unknown: Array<Problem | undefined> = [];
    const names =
      known.names ?? instanceNames(request.name, request.count ?? 1);
    const find = this.finder(
      account,
      { workspaceId, region: request.region },
      unknown,
    );
    const region = await find('region', 'region', request.region);
    const [spec, image, network, , keyPair] = region
      ? await Promise.all([
          find<Spec>('spec', 'spec', request.spec),
          find<Image>('image', 'image', request.image),
          find<Network>('network', 'network', request.network),
          find('zone', 'zone', request.zone),
          find<KeyPair>('key-pair', 'keyPair', request.keyPair),
          ...(request.securityGroups ?? []).map(group =>
            find('security-group', 'securityGroups', group),
          ),
        ])
      : [];
    if (unknown.some(problem => problem)) {
      // What an account has goes with it: that it was just removed says more.
      await this.accountNamed(request.account);
    }
    const prepared =
      image &&
      prepareLogin({
        settings: this.options.loginAccount,
        image,
        publicKey:
          known.publicKey ??
          (await this.publicKeyOf(account, request, keyPair)),
        portalKey: await this.options.portalKeyOf(account.id),
        userData: request.userData,
      });
    return {
      account,
      workspaceId,
      names,
      problems: [
        ...(isUsableIn(account, workspaceId)
          ? []
          : [accountElsewhere(account, workspaceId)]),
        ...unknown.filter(problem => problem !== undefined),
        ...(spec && image ? misfits(spec, image) : []),
        ...(prepared?.room === undefined ? [] : [tooMuch(prepared.room)]),
        ...(await this.requestProblems(account, request, names)),
      ],
      spec,
      facts: spec &&
        image && {
          ...factsOf(request, account, spec, image, network),
          login: prepared?.login,
        },
      userData: prepared?.userData,
    };
  }

  private async accountNamed(name: string): Promise<AccountRecord> {
    const account = await this.options.accounts.findByName(name);
    if (!account) {
      throw new NotFoundError(
        `No cloud account named '${name}'; choose another one`,
      );
    }
    return account;
  }

  /** Keeps what it does not find in the order of asking, whichever is answered first. */
  private finder(
    account: AccountRecord,
    { workspaceId, region }: { workspaceId: string; region: string },
    unknown: Array<Problem | undefined>,
  ) {
    return async <T>(
      kind: InventoryKind,
      field: string,
      id: string | undefined,
    ): Promise<T | undefined> => {
      if (id === undefined) {
        return undefined;
      }
      const place = unknown.push(undefined) - 1;
      const item = await this.options.inventory.findItem(
        {
          accountId: account.id,
          kind,
          region: kind === 'region' ? undefined : region,
        },
        id,
      );
      if (
        !item ||
        (await this.isElsewhere(account, kind, { workspaceId, region, id }))
      ) {
        unknown[place] = unknownChoice(kind, field, id, account, region);
      }
      return item?.data as T | undefined;
    };
  }

  /** What is managed here is used only where it belongs to. */
  private async isElsewhere(
    account: AccountRecord,
    kind: InventoryKind,
    wanted: { workspaceId: string; region: string; id: string },
  ): Promise<boolean> {
    if (kind !== 'key-pair' && kind !== 'security-group') {
      return false;
    }
    const { workspaceId, region, id } = wanted;
    const scope = { accountId: account.id, region, kind };
    const managed = await this.options.resources.listByCloudIds(scope, [id]);
    return managed.some(found => found.workspaceId !== workspaceId);
  }

  /** Of a key pair that is managed here, or that its cloud shows whole. */
  private async publicKeyOf(
    account: AccountRecord,
    { region }: InstanceRequest,
    keyPair: KeyPair | undefined,
  ): Promise<string | undefined> {
    if (!keyPair) {
      return undefined;
    }
    const scope = { accountId: account.id, region, kind: 'key-pair' };
    const [managed] = await this.options.resources.listByCloudIds(scope, [
      keyPair.id,
    ]);
    return managed
      ? (managed.spec as unknown as KeyPairSpec).publicKey
      : keyPair.publicKey;
  }

  private async requestProblems(
    account: AccountRecord,
    request: InstanceRequest,
    names: string[],
  ): Promise<Problem[]> {
    const problems: Problem[] = [];
    const [taken, hasOwner] = await Promise.all([
      this.options.instances.findTakenNames(account.id, names),
      isUserOrGroup(this.options.ownerExists, request.owner),
    ]);
    const tooLong = names.find(name => name.length > nameLimits.instance);
    if (tooLong !== undefined) {
      problems.push({
        code: 'NameTooLong',
        field: 'name',
        message: `The name '${tooLong}' has more than ${nameLimits.instance} characters; choose a shorter one`,
        params: { name: tooLong, most: nameLimits.instance },
      });
    }
    if (taken.length > 0) {
      problems.push({
        code: 'NameTaken',
        field: 'name',
        message: `The account has instances named ${taken.join(', ')} already; choose another name`,
        params: { names: taken.join(', ') },
      });
    }
    if (!hasOwner) {
      problems.push({
        code: 'UnknownOwner',
        field: 'owner',
        message: unknownOwner(request.owner),
        params: { owner: request.owner },
      });
    }
    if (
      request.expiresAt &&
      Date.parse(request.expiresAt) <= +this.options.now()
    ) {
      problems.push({
        code: 'ExpiresInPast',
        field: 'expiresAt',
        message: 'The time it expires at is over already; choose a later one',
      });
    }
    return problems;
  }
}

/** @throws ConflictError when only the name is in the way, else InputError */
export function requireNoProblems({
  problems,
  account,
  facts,
}: CheckedRequest): Required<Pick<CheckedRequest, 'account' | 'facts'>> {
  const message = problems.map(problem => problem.message).join('; ');
  if (
    problems.length > 0 &&
    problems.every(({ code }) => code === 'NameTaken')
  ) {
    throw new ConflictError(message);
  }
  if (problems.length > 0 || !facts) {
    throw new InputError(message);
  }
  return { account, facts };
}

const accountElsewhere = (
  account: AccountRecord,
  workspaceId: string,
): Problem => ({
  code: 'AccountOfOtherWorkspace',
  field: 'account',
  message: notUsableIn(account, workspaceId),
  params: { account: account.name, workspace: workspaceId },
});

const tooMuch = (room: number): Problem => ({
  code: 'UserDataTooLarge',
  field: 'userData',
  message: `The user data is too large: there is room for ${room} bytes, as clouds take 16 KiB with what makes the login account; shorten it, or have it fetch the rest at first boot`,
  params: { room },
});

export function unknownChoice(
  kind: string,
  field: string,
  id: string,
  account: AccountRecord,
  region: string,
): Problem {
  const place = kind === 'region' ? '' : ` in region '${region}'`;
  return {
    code: 'UnknownChoice',
    field,
    message: `Account '${account.name}' has no ${kind} '${id}'${place}; choose another one, or synchronise the account if it is new`,
    params: { kind, id, account: account.name, region },
  };
}

/** What speaks against running this image on this spec. */
export function misfits(spec: Spec, image: Image): Problem[] {
  const problems: Problem[] = [];
  const misfit = (code: string, message: string) =>
    problems.push({
      code,
      field: 'spec',
      message,
      params: { spec: spec.name, image: image.name },
    });
  // A spec without a disk of its own leaves its size to the cloud.
  if (spec.diskGiB > 0 && spec.diskGiB < (image.minDiskGiB ?? 0)) {
    misfit(
      'DiskTooSmall',
      `The image '${image.name}' needs a disk of ${image.minDiskGiB} GiB, but '${spec.name}' has ${spec.diskGiB}; choose a larger spec`,
    );
  }
  if (spec.memoryMiB < (image.minMemoryMiB ?? 0)) {
    misfit(
      'MemoryTooSmall',
      `The image '${image.name}' needs ${image.minMemoryMiB} MiB of memory, but '${spec.name}' has ${spec.memoryMiB}; choose a larger spec`,
    );
  }
  if (
    spec.architecture &&
    image.architecture &&
    spec.architecture !== image.architecture
  ) {
    misfit(
      'OtherArchitecture',
      `The image '${image.name}' is for ${image.architecture}, but '${spec.name}' is ${spec.architecture}; choose a matching pair`,
    );
  }
  return problems;
}

function factsOf(
  request: InstanceRequest,
  account: AccountRecord,
  spec: Spec,
  image: Image,
  network: Network | undefined,
): InstanceFacts {
  return {
    image: { name: image.name, os: osTitle(image.os) },
    spec: { name: spec.name, vcpus: spec.vcpus, memoryMiB: spec.memoryMiB },
    network: network && { name: network.name },
    hourlyPrice: instancePrice(spec, request.volumeGiB, account.priceList),
  };
}

/** Price of `count` equal instances; absent when it is not known. */
export function priceOf(
  hourly: Money | undefined,
  count: number,
): InstancePrice | undefined {
  if (!hourly) {
    return undefined;
  }
  const total = multiplyMoney(hourly, count);
  return { hourly: total, monthly: perMonth(total) };
}
