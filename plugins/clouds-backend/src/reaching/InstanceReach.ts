import { ConflictError, InputError } from '@backstage/errors';
import {
  InstanceReach as InstanceReachView,
  ReachProblem,
} from '@rackstage/plugin-clouds-common';
import { connectSsh, SshConnection } from '@rackstage/ssh-runner';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { InstanceViews } from '../service/InstanceViews';
import { AccountAccess, OpenAccess } from './AccountAccess';
import { HostKeys } from './HostKeys';
import { Hop, hopsOf, machineOf } from './hopsOf';
import { Destination, reachAdvice, Way } from './planReach';
import { Leg, planRoute } from './planRoute';
import { ReachingLimits } from './readReachingConfig';

export interface InstanceReachOptions {
  accounts: AccountsStore;
  instances: Pick<InstancesStore, 'get' | 'getMany'>;
  drivers: DriverRegistry;
  access: AccountAccess;
  hostKeys: HostKeys;
  limits: ReachingLimits;
  /** What the instance's console shows; nothing where it shows none. */
  console(record: InstanceRecord): Promise<string | undefined>;
}

export interface Reached {
  connection: SshConnection;
  way: Way;
  record: InstanceRecord;
}

/** Signs in to instances. */
export class InstanceReach {
  private readonly views: InstanceViews;

  constructor(private readonly options: InstanceReachOptions) {
    this.views = new InstanceViews(options);
  }

  /** Whether it can be reached, and how, without trying. @throws NotFoundError */
  async get(id: string): Promise<InstanceReachView> {
    const { route, wanted } = await this.plan(id);
    const { limits, hostKeys } = this.options;
    const states = await Promise.all(
      shownBy(wanted, route).map(async ({ subject, instanceId }) => ({
        ...(await hostKeys.state(subject)),
        instanceId,
      })),
    );
    return {
      ready: !('problem' in route),
      ...('problem' in route
        ? { problem: route.problem, message: reachAdvice[route.problem] }
        : placeOf(route)),
      hostKeys: states,
      limits: {
        idleMinutes: limits.idle / 60_000,
        longestMinutes: limits.longest / 60_000,
        retentionDays: limits.retention / 86_400_000,
        fileBytes: limits.fileBytes,
      },
    };
  }

  /** @throws ConflictError that says what to do when it cannot be reached */
  async require(id: string): Promise<InstanceRecord> {
    const { route, wanted } = await this.plan(id);
    requireRoute(route);
    return wanted.record;
  }

  /** @throws ConflictError, SshError, or the reason of the signal */
  async connect(id: string, signal?: AbortSignal): Promise<Reached> {
    const { route, wanted, secrets } = await this.plan(id);
    requireRoute(route);
    const [target, ...bastions] = await Promise.all(
      hopsOf(route, record => this.options.console(record)).map(
        async ({ host, port, user, privateKey, subject }) => ({
          ...{ host, port, user },
          privateKey: privateKey(secrets),
          ...(await this.options.hostKeys.checker(subject)),
        }),
      ),
    );
    const connection = await connectSsh(target, {
      through: bastions.reverse(),
      signal,
    });
    return { connection, way: route[0].way, record: wanted.record };
  }

  /** @throws ConflictError when this is not the key that was refused last */
  async acceptHostKey(id: string, fingerprint: string) {
    const { route, wanted } = await this.plan(id);
    await this.options.hostKeys.accept(
      // That of another instance is accepted there, by who may.
      shownBy(wanted, route)
        .filter(({ instanceId }) => instanceId === undefined)
        .map(({ subject }) => subject),
      fingerprint,
    );
    return this.get(id);
  }

  /** @throws InputError that says what to do when an instance cannot be the bastion it is named for */
  async requireBastions(
    accountId: string,
    { settings, secrets }: OpenAccess,
  ): Promise<void> {
    for (const { id, instanceId } of settings.bastions) {
      const destination =
        instanceId === undefined
          ? undefined
          : await this.find(accountId, instanceId);
      if (instanceId !== undefined && !destination) {
        throw new InputError(
          `The instance that is to be the bastion '${id}' was deleted, or is not of this account; choose another one`,
        );
      }
      const route =
        destination &&
        (await planRoute(
          destination,
          settings,
          secrets.login !== undefined,
          other => this.find(accountId, other),
        ));
      if (route && 'problem' in route && !passing.includes(route.problem)) {
        throw new InputError(
          `The bastion '${id}' could not be reached: ${reachAdvice[route.problem]}`,
        );
      }
    }
  }

  private async plan(id: string) {
    const { access, instances } = this.options;
    const record = await instances.get(id);
    const { accountId } = record;
    const { settings, secrets } = (await access.open(accountId)) ?? nothing;
    const wanted = await this.destination(record);
    const route = await planRoute(
      wanted,
      settings,
      secrets.login !== undefined,
      other => this.find(accountId, other),
    );
    return { wanted, secrets, route };
  }

  private async find(
    accountId: string,
    id: string,
  ): Promise<KnownDestination | undefined> {
    const [record] = await this.options.instances.getMany([id]);
    return record?.accountId === accountId
      ? this.destination(record)
      : undefined;
  }

  private async destination(record: InstanceRecord): Promise<KnownDestination> {
    const { addresses, account } = await this.views.one(record);
    return { record, addresses, simulated: account.simulated };
  }
}

type KnownDestination = Destination & { record: InstanceRecord };

type Route = Leg<KnownDestination>[];

/** Whose keys count on the way; where there is none, that of the machine. */
function shownBy(
  { record }: KnownDestination,
  route: Route | { problem: ReachProblem },
): Pick<Hop, 'subject' | 'instanceId'>[] {
  return 'problem' in route ? [{ subject: machineOf(record) }] : hopsOf(route);
}

/** They end by themselves, or by what somebody does to the machine. */
const passing: ReachProblem[] = ['NotRunning', 'NoAddress', 'BastionNotReady'];

/** Where nothing was made or said about access. */
const nothing: OpenAccess = {
  settings: {
    publicKey: '',
    port: 22,
    direct: false,
    bastions: [],
    endpoints: [],
  },
  secrets: { portal: '', bastions: {} },
};

function requireRoute(
  route: Route | { problem: ReachProblem },
): asserts route is Route {
  if ('problem' in route) {
    throw new ConflictError(reachAdvice[route.problem]);
  }
}

function placeOf([{ way }]: Route) {
  return { host: way.host, port: way.port, bastion: way.bastion?.id };
}
