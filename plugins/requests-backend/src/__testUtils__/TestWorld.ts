import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { programRef } from '@rackstage/access-tokens';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { HealthService } from '@rackstage/observability';
import {
  NewRequest,
  Policy,
  RequestDetail,
} from '@rackstage/plugin-requests-common';
import { TestApproverDirectory } from '@rackstage/plugin-requests-node/testUtils';
import { ownershipRefsOf } from '@rackstage/user-access';
import { Knex } from 'knex';
import { Provisioner } from '../provisioning/Provisioner';
import { RequestsContext } from '../RequestsContext';
import { RequestTypes } from '../approval/RequestTypes';
import { machineType } from './machineType';
import { migrate } from './migrate';
import { everybody, operators, owners, ref } from './people';
import { policy } from './policies';
import { TestClock } from './TestClock';
import { TestProvisioner } from './TestProvisioner';

export const as = (name: string) => mockCredentials.user(ref(name));

/** A program that has somebody's token, which is for all of requests in production unless a test says otherwise. */
export const programOf = (name: string) =>
  mockCredentials.user(programRef(name));

/** The context with people, workspaces and tasks that do what a test says. */
export class TestWorld {
  readonly clock = new TestClock();
  readonly directory = new TestApproverDirectory();
  readonly provisioner = new TestProvisioner();
  readonly notified: NotificationSendOptions[] = [];
  /** What roles allow; those who have to do with a request see it anyway. */
  mayRead = true;
  mayManage = false;
  mayCreate = true;
  catalog: Entity[] = everybody();
  /** What the tokens of programs are for. */
  scope = { permissions: ['requests.*'], workspaceId: 'production' };

  static async create(knex: Knex, first: Policy = policy): Promise<TestWorld> {
    await migrate(knex);
    const world = new TestWorld(knex, first);
    await world.context().seed();
    return world;
  }

  private constructor(
    private readonly knex: Knex,
    private readonly firstPolicy: Policy,
  ) {
    for (const environment of ['sandbox', 'development', 'production']) {
      this.directory.workspaces.set(environment, { environment });
      this.directory.members.push({
        workspaceId: environment,
        role: 'owner',
        entityRef: owners,
      });
    }
  }

  /** @param provisioner - instead of the world's own */
  context(provisioner: Provisioner = this.provisioner): RequestsContext {
    const types = new RequestTypes();
    types.add(machineType);
    const { knex } = this;
    const of = () => catalogServiceMock({ entities: this.catalog });
    return new RequestsContext({
      accessTokens: {
        require: async id => ({
          ...this.scope,
          id,
          owner: ref(id),
          expiresAt: '2999-01-01T00:00:00Z',
        }),
      },
      auth: mockServices.auth(),
      catalog: {
        getEntityByRef: (...args: never[]) =>
          (of().getEntityByRef as Function)(...args),
        getEntitiesByRefs: (...args: never[]) =>
          (of().getEntitiesByRefs as Function)(...args),
        queryEntities: (...args: never[]) =>
          (of().queryEntities as Function)(...args),
      } as never,
      directory: () => this.directory,
      health: {} as HealthService,
      knex,
      logger: mockServices.logger.mock(),
      notifications: {
        send: async sent => void this.notified.push(sent),
      },
      now: this.clock.now,
      onChange: () => {},
      provisioner,
      roles: [
        { name: 'operator', members: [operators], allow: [], allowOwned: [] },
      ],
      settings: { policy: this.firstPolicy, costCentreOwners: new Map() },
      types,
      userInfo: {
        getUserInfo: async credentials => {
          const { userEntityRef } = credentials.principal as {
            userEntityRef: string;
          };
          const person = this.catalog.find(({ metadata: { name } }) =>
            [ref(name), programRef(name)].includes(userEntityRef),
          );
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(person
                ? await ownershipRefsOf(person, async refs =>
                    refs.map(group =>
                      this.catalog.find(
                        entity => stringifyEntityRef(entity) === group,
                      ),
                    ),
                  )
                : []),
            ],
          };
        },
      },
    });
  }

  services(context = this.context()) {
    return context.services({
      require: async () => {},
      requireFor: async () => {
        if (!this.mayCreate) {
          throw new NotAllowedError('Not here');
        }
      },
      visible: async () => (this.mayRead ? undefined : 'none'),
      allows: async ({ name }: { name: string }) =>
        name.endsWith('.read') ? this.mayRead : this.mayManage,
    } as never);
  }

  /** By `ann`, in production unless said otherwise. */
  submit(fields: Partial<NewRequest> = {}, by = 'ann'): Promise<RequestDetail> {
    return this.services().requests.submit(
      {
        type: 'machine',
        title: 'Web server',
        workspaceId: 'production',
        owner: 'group:default/city',
        subject: { name: 'web', price: '100000' },
        idempotencyKey: `key-${Math.random()}`,
        ...fields,
      },
      as(by),
    );
  }

  get(id: string, by = 'ann'): Promise<RequestDetail> {
    return this.services().requests.get(id, as(by));
  }

  /** What is read decides: revision and step are those of now. */
  async decide(
    id: string,
    by: string,
    verdict: 'approve' | 'reject' | 'ask-information' | 'send-back' = 'approve',
  ): Promise<RequestDetail> {
    const { revision, step } = await this.get(id, 'ann');
    return this.services().requests.decide(
      id,
      { verdict, revision, step, comment: 'because' },
      as(by),
    );
  }

  /** Does everything that is due, until nothing is. */
  async settle(context = this.context(), owner = 'tester'): Promise<void> {
    const lease: LeaseOptions = { owner, milliseconds: 60_000 };
    await drain(context.reconciler, lease);
    await drain(context.noticeSender, lease);
  }

  /** Forgets what a process held that died. */
  async forgetLeases(): Promise<void> {
    for (const table of ['requests', 'notices']) {
      await this.knex(table).update({
        lease_owner: null,
        lease_expires_at: null,
      });
    }
  }

  /** Whom it was told, by what it was. */
  told(words: string): string[] {
    return this.notified
      .filter(({ payload }) => payload.title.startsWith(words))
      .flatMap(({ recipients }) =>
        recipients.type === 'entity' ? recipients.entityRef : [],
      );
  }
}

async function drain<T extends { id: string }>(
  work: LeasedWork<T>,
  lease: LeaseOptions,
): Promise<void> {
  for (let pass = 0; pass < 20; pass++) {
    const claimed = await work.claim(lease, 100);
    if (claimed.length === 0) {
      return;
    }
    const { signal } = new AbortController();
    await Promise.all(claimed.map(item => work.process(item, lease, signal)));
  }
  throw new Error('There is always something due');
}
