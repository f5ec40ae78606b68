import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { requirePermission } from '@rackstage/ownership';
import {
  JourneyStepStart,
  NewJourney,
  requestsJourneyUsePermission,
} from '@rackstage/plugin-requests-common';
import { JourneyListQuery, JourneyService, StepChange } from './JourneyService';

type Credentials = BackstageCredentials;

/** Whether somebody may have journeys at all; what each step may do is decided by its template. */
export class AuthorizedJourneyService implements JourneyService {
  constructor(
    private readonly service: JourneyService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(query: JourneyListQuery, credentials: Credentials) {
    await this.require(credentials);
    return this.service.list(query, credentials);
  }

  async get(id: string, credentials: Credentials) {
    await this.require(credentials);
    return this.service.get(id, credentials);
  }

  async create(request: NewJourney, credentials: Credentials) {
    await this.require(credentials);
    return this.service.create(request, credentials);
  }

  async start(
    step: { id: string; stepId: string },
    start: JourneyStepStart,
    credentials: Credentials,
  ) {
    await this.require(credentials);
    return this.service.start(step, start, credentials);
  }

  async skip(change: StepChange, credentials: Credentials) {
    await this.require(credentials);
    return this.service.skip(change, credentials);
  }

  async reopen(change: StepChange, credentials: Credentials) {
    await this.require(credentials);
    return this.service.reopen(change, credentials);
  }

  async abandon(id: string, revision: number, credentials: Credentials) {
    await this.require(credentials);
    return this.service.abandon(id, revision, credentials);
  }

  private require(credentials: Credentials): Promise<void> {
    return requirePermission(
      this.permissions,
      requestsJourneyUsePermission,
      credentials,
    );
  }
}
