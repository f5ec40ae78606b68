import { ConflictError } from '@backstage/errors';
import { InstanceReach as InstanceReachView } from '@rackstage/plugin-clouds-common';
import { connectSsh, SshConnection, SshTarget } from '@rackstage/ssh-runner';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import { AccessSecrets } from '../database/reachingRecords';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { InstanceViews } from '../service/InstanceViews';
import { AccountAccess, OpenAccess } from './AccountAccess';
import { HostKeys, HostKeySubject } from './HostKeys';
import { planReach, reachAdvice, Way } from './planReach';
import { ReachingLimits } from './readReachingConfig';

export interface InstanceReachOptions {
  accounts: AccountsStore;
  instances: Pick<InstancesStore, 'get'>;
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
    const { way, record } = await this.plan(id);
    const { limits, hostKeys } = this.options;
    const states = await Promise.all(
      subjectsOf(record, way).map(subject => hostKeys.state(subject)),
    );
    return {
      ready: !('problem' in way),
      ...('problem' in way
        ? { problem: way.problem, message: reachAdvice[way.problem] }
        : { host: way.host, port: way.port, bastion: way.bastion?.id }),
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
    const { way, record } = await this.plan(id);
    requireWay(way);
    return record;
  }

  /** @throws ConflictError, SshError, or the reason of the signal */
  async connect(id: string, signal?: AbortSignal): Promise<Reached> {
    const { way, record, secrets } = await this.plan(id);
    requireWay(way);
    const [machine, bastion] = await Promise.all(
      subjectsOf(record, way, () => this.options.console(record)).map(subject =>
        this.options.hostKeys.checker(subject),
      ),
    );
    const login = { user: way.user, privateKey: secrets[way.key] ?? '' };
    const through: SshTarget[] = way.bastion
      ? [
          {
            host: way.bastion.host,
            port: way.bastion.port,
            user: way.bastion.user ?? login.user,
            privateKey: secrets.bastions[way.bastion.id] ?? login.privateKey,
            ...bastion,
          },
        ]
      : [];
    const { host, port } = way;
    const connection = await connectSsh(
      { host, port, ...login, ...machine },
      { through, signal },
    );
    return { connection, way, record };
  }

  /** @throws ConflictError when this is not the key that was refused last */
  async acceptHostKey(id: string, fingerprint: string) {
    const { way, record } = await this.plan(id);
    await this.options.hostKeys.accept(subjectsOf(record, way), fingerprint);
    return this.get(id);
  }

  private async plan(id: string): Promise<{
    record: InstanceRecord;
    way: ReturnType<typeof planReach>;
    secrets: AccessSecrets;
  }> {
    const { accounts, access, drivers, instances } = this.options;
    const record = await instances.get(id);
    const account = await accounts.get(record.accountId);
    const { settings, secrets } = (await access.open(account.id)) ?? nothing;
    const { addresses } = await this.views.one(record);
    const simulated = drivers.find(account.driver)?.simulated ?? false;
    return {
      record,
      secrets,
      way: planReach(
        record,
        { addresses, simulated },
        settings,
        secrets.login !== undefined,
      ),
    };
  }
}

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

function requireWay(way: ReturnType<typeof planReach>): asserts way is Way {
  if ('problem' in way) {
    throw new ConflictError(reachAdvice[way.problem]);
  }
}

/** The machine first, then the bastion on the way. */
function subjectsOf(
  { id, accountId, workspaceId }: InstanceRecord,
  way: ReturnType<typeof planReach>,
  console?: () => Promise<string | undefined>,
): HostKeySubject[] {
  const place = { accountId, workspaceId };
  const { bastion, standsIn = false } = 'problem' in way ? {} : way;
  return [
    {
      of: 'machine',
      subject: `instance:${id}`,
      ...place,
      console: standsIn ? undefined : console,
    },
    ...(bastion
      ? [
          {
            of: bastion.id,
            subject: `bastion:${accountId}:${bastion.id}`,
            ...place,
          },
        ]
      : []),
  ];
}
