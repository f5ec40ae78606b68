import {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { AccessTokensService } from '@rackstage/access-tokens';
import { LeasedLoop } from '@rackstage/leased-loop';
import { HealthService } from '@rackstage/observability';
import { RequestState } from '@rackstage/plugin-requests-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Callers } from './approval/Callers';
import { DatabaseDraftsStore } from './database/DatabaseDraftsStore';
import { DatabaseJourneysStore } from './database/DatabaseJourneysStore';
import { JourneyFollower } from './reconcilers/JourneyFollower';
import { StepStarter } from './reconcilers/StepStarter';
import { createWorkHandlers } from './router/workHandlers';
import { AuthorizedDraftService } from './service/AuthorizedDraftService';
import { AuthorizedJourneyService } from './service/AuthorizedJourneyService';
import { DefaultDraftService } from './service/DefaultDraftService';
import { DefaultJourneyService } from './service/DefaultJourneyService';
import { JourneyTemplates } from './service/JourneyTemplates';
import { TemplateForms } from './service/TemplateForms';
import { WorkHandlers } from './workOperations';

/** A person's own work has no other workspace until its template names one. */
const workspaceId = 'default';

export interface WorkContextOptions {
  accessTokens: Pick<AccessTokensService, 'require'>;
  auth: AuthService;
  catalog: CatalogService;
  draftsKeptMilliseconds: number;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  scaffolder: ScaffolderService;
  now(): Date;
  /** A request, when it is that person's own. */
  requestOf(
    id: string,
    requester: string,
  ): Promise<{ state: RequestState; taskId?: string } | undefined>;
  /** A journey has moved on by itself. */
  onJourneyMoved(journeyId: string): void;
}

/** What somebody has begun and not finished: drafts and journeys. */
export class WorkContext {
  private readonly drafts: DatabaseDraftsStore;
  private readonly journeys: DatabaseJourneysStore;
  private readonly loop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: WorkContextOptions) {
    const { knex, health, logger, onJourneyMoved } = options;
    this.drafts = new DatabaseDraftsStore(knex);
    this.journeys = new DatabaseJourneysStore(knex);
    this.loop = new LeasedLoop(
      new JourneyFollower({
        ...options,
        journeys: this.journeys,
        onMoved: ({ id }) => onJourneyMoved(id),
      }),
      { owner: randomUUID(), logger, health },
    );
  }

  handlers(): WorkHandlers {
    const { catalog, permissions, scaffolder, now } = this.options;
    const { drafts, journeys } = this;
    const callers = new Callers(this.options);
    return createWorkHandlers(
      new AuthorizedDraftService(
        new DefaultDraftService({
          callers,
          drafts,
          forms: new TemplateForms(scaffolder, now),
          keptMilliseconds: this.options.draftsKeptMilliseconds,
          workspaceId,
          now,
        }),
        permissions,
      ),
      new AuthorizedJourneyService(
        new DefaultJourneyService({
          callers,
          drafts,
          journeys,
          templates: new JourneyTemplates(catalog),
          starter: new StepStarter({
            journeys,
            scaffolder,
            now,
            onStarted: () => this.loop.wake(),
          }),
          workspaceId,
          now,
        }),
        permissions,
      ),
    );
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  async forgetExpired(): Promise<void> {
    await this.drafts.deleteExpired(this.options.now().toISOString());
  }
}
