import {
  AuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { AccessTokensService } from '@rackstage/access-tokens';
import { LeasedLoop } from '@rackstage/leased-loop';
import { HealthService } from '@rackstage/observability';
import { Authorizer } from '@rackstage/ownership';
import { requestResourceType } from '@rackstage/plugin-requests-common';
import { ApproverDirectory } from '@rackstage/plugin-requests-node';
import { Role } from '@rackstage/roles';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseRequestsStore } from './database/DatabaseRequestsStore';
import { DelegationsStore } from './database/DelegationsStore';
import { NoticesStore } from './database/NoticesStore';
import { PoliciesStore } from './database/PoliciesStore';
import { TalkStore } from './database/TalkStore';
import { Provisioner } from './provisioning/Provisioner';
import { RequestsConfig } from './readConfig';
import { NoticeSender } from './reconcilers/NoticeSender';
import { RequestReconciler } from './reconcilers/RequestReconciler';
import { RequestsServices } from './router/createHandlers';
import { Approvers } from './approval/Approvers';
import { Callers } from './approval/Callers';
import { AuthorizedRequestService } from './service/AuthorizedRequestService';
import { CourseService } from './service/CourseService';
import { DecisionService } from './service/DecisionService';
import { DelegationService } from './service/DelegationService';
import { Judge } from './service/Judge';
import { People } from './approval/People';
import { PolicyService } from './service/PolicyService';
import { RequestReader } from './service/RequestReader';
import { RequestTypes } from './approval/RequestTypes';
import { SubmissionService } from './service/SubmissionService';
import { TalkService } from './service/TalkService';
import { TimelineService } from './service/TimelineService';
import { itself } from './approval/transitions';
import { Viewers } from './service/Viewers';

export interface RequestsContextOptions {
  accessTokens: Pick<AccessTokensService, 'require'>;
  auth: AuthService;
  catalog: CatalogService;
  /** Brought by a module; absent until it has. */
  directory(): ApproverDirectory | undefined;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
  onChange(requestId: string): void;
  provisioner: Provisioner;
  roles: Role[];
  settings: RequestsConfig;
  types: RequestTypes;
  userInfo: UserInfoService;
}

/** Everything of this context, joined together. */
export class RequestsContext {
  readonly requests: DatabaseRequestsStore;
  readonly reconciler: RequestReconciler;
  readonly noticeSender: NoticeSender;
  private readonly policies: PoliciesStore;
  private readonly loops: LeasedLoop<{ id: string }>[];
  private readonly shared;

  constructor(private readonly options: RequestsContextOptions) {
    const { health, knex, logger, settings } = options;
    this.requests = new DatabaseRequestsStore(knex);
    this.policies = new PoliciesStore(knex);
    const basis = {
      ...options,
      ...settings,
      requests: this.requests,
      policies: this.policies,
      delegations: new DelegationsStore(knex),
      talk: new TalkStore(knex),
      callers: new Callers(options),
      people: new People(options),
      directory: () => this.requireDirectory(),
      onChange: (requestId: string) => {
        options.onChange(requestId);
        this.loops.forEach(loop => loop.wake());
      },
    };
    const approvers = new Approvers(basis);
    this.shared = { ...basis, approvers, judge: new Judge(basis) };
    this.reconciler = new RequestReconciler({
      ...this.shared,
      concurrency: 8,
    });
    this.noticeSender = new NoticeSender({
      ...this.shared,
      notices: new NoticesStore(knex),
      concurrency: 4,
    });
    const loop = { owner: randomUUID(), logger, health };
    this.loops = [
      new LeasedLoop(this.reconciler, loop),
      new LeasedLoop(this.noticeSender, loop),
    ];
  }

  services(
    authorizer: Authorizer<typeof requestResourceType>,
  ): RequestsServices {
    const { shared } = this;
    const decisions = new DecisionService(shared);
    const requests = new AuthorizedRequestService({
      ...shared,
      authorizer,
      course: new CourseService(shared),
      decisions,
      reader: new RequestReader({ ...shared, decisions }),
      submissions: new SubmissionService(shared),
      viewers: new Viewers(shared),
    });
    return {
      requests,
      delegations: new DelegationService({ ...shared, authorizer }),
      policy: new PolicyService({ ...shared, authorizer }),
      talk: new TalkService({ ...shared, requests }),
      timeline: new TimelineService({
        ...shared,
        requests,
        store: this.requests,
      }),
      types: shared.types,
    };
  }

  /** The policy of the configuration, where there is none yet. */
  async seed(): Promise<void> {
    await this.policies.seed({
      version: 1,
      policy: this.options.settings.policy,
      createdBy: itself,
      createdAt: this.options.now().toISOString(),
    });
  }

  start(): void {
    this.loops.forEach(loop => loop.start());
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map(loop => loop.stop()));
  }

  private requireDirectory(): ApproverDirectory {
    const directory = this.options.directory();
    if (!directory) {
      throw new NotFoundError(
        'Nothing here knows the workspaces: add @rackstage/plugin-requests-backend-module-workspaces to the backend',
      );
    }
    return directory;
  }
}
