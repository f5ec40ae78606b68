import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  Authorizer,
  Caller,
  callerOf,
  isService,
  ResourceGuard,
} from '@rackstage/ownership';
import {
  applyMapping,
  Endpoint,
  EndpointChange,
  EndpointTrial,
  EndpointTrialResult,
  matchesFilter,
  NewEndpoint,
  RESOURCE_TYPE_WEBHOOK_ENDPOINT,
  SecretRotation,
  webhooksEndpointCreatePermission,
  webhooksEndpointDeletePermission,
  webhooksEndpointReadPermission,
  webhooksEndpointUpdatePermission,
} from '@rackstage/plugin-webhooks-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { JsonObject } from '@backstage/types';
import { ReceivedEventQuery } from '../database/ReceivedEventsStore';
import { SettingsQuery } from '../database/SettingsStore';
import { parameterProblems } from '../incoming/parameterProblems';
import { RunAsCheck } from '../incoming/RunAsCheck';
import { changesRun } from './DefaultEndpointService';
import { EndpointService } from './EndpointService';
import { requireMapping } from './requireMapping';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_WEBHOOK_ENDPOINT;

export class AuthorizedEndpointService implements EndpointService<Credentials> {
  private readonly guard: ResourceGuard<Endpoint, Type>;

  constructor(
    private readonly service: EndpointService<Caller>,
    private readonly authorizer: Authorizer<Type>,
    private readonly runAs: RunAsCheck,
  ) {
    this.guard = new ResourceGuard<Endpoint, Type>(
      authorizer,
      webhooksEndpointReadPermission,
      // Nobody in particular reads it: what they may see is decided after that.
      id => service.get(id, { ref: 'plugin:webhooks' }),
      'endpoint',
    );
  }

  async list(query: SettingsQuery, credentials: Credentials) {
    const visible = await this.authorizer.visible(
      webhooksEndpointReadPermission,
      credentials,
    );
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  get(id: string, credentials: Credentials) {
    return this.guard.visible(id, credentials);
  }

  /** What a sample would start; the template's form is what the caller may see of it. */
  async try(
    trial: EndpointTrial,
    credentials: Credentials,
  ): Promise<EndpointTrialResult> {
    await this.authorizer.require(
      webhooksEndpointCreatePermission,
      credentials,
    );
    const { templateRef, filter = [] } = trial;
    const mapping = trial.mapping as JsonObject;
    requireMapping(mapping);
    const forms = await this.runAs.requireTemplate(templateRef, credentials);
    const payload = trial.payload as JsonObject;
    const { values, problems } = applyMapping(mapping, payload);
    return {
      matches: matchesFilter(payload, filter),
      values,
      problems: [...problems, ...parameterProblems(forms, values)],
    };
  }

  async create(request: NewEndpoint, credentials: Credentials) {
    const { owner, workspaceId = defaultWorkspaceId } = request;
    await this.authorizer.requireFor(
      webhooksEndpointCreatePermission,
      { owner, workspaceId },
      credentials,
    );
    await this.requireOwn({ owner, workspaceId }, credentials);
    await this.requireRun(request.templateRef, credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async update(id: string, change: EndpointChange, credentials: Credentials) {
    const before = await this.requireUpdate(id, credentials);
    if (change.owner !== undefined) {
      const { workspaceId } = before;
      await this.requireOwn({ owner: change.owner, workspaceId }, credentials);
    }
    if (changesRun(change)) {
      await this.requireRun(
        change.templateRef ?? before.templateRef,
        credentials,
      );
    }
    return this.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials) {
    await this.guard.require(id, webhooksEndpointDeletePermission, credentials);
    return this.service.delete(id, callerOf(credentials));
  }

  async rotateSecret(
    id: string,
    request: SecretRotation,
    credentials: Credentials,
  ) {
    const { templateRef } = await this.requireUpdate(id, credentials);
    // Whoever has the secret can start the template.
    await this.requireRun(templateRef, credentials);
    return this.service.rotateSecret(id, request, callerOf(credentials));
  }

  async listReceived(query: ReceivedEventQuery, credentials: Credentials) {
    await this.guard.visible(query.endpointId, credentials);
    return this.service.listReceived(query, callerOf(credentials));
  }

  async getReceived(id: string, credentials: Credentials) {
    const event = await this.service.getReceived(id, callerOf(credentials));
    await this.guard.visible(event.endpointId, credentials);
    return event;
  }

  async replay(id: string, credentials: Credentials) {
    const event = await this.service.getReceived(id, callerOf(credentials));
    const { templateRef } = await this.requireUpdate(
      event.endpointId,
      credentials,
    );
    await this.runAs.requireTemplate(templateRef, credentials);
    return this.service.replay(id, callerOf(credentials));
  }

  /** @throws NotAllowedError when somebody would make an endpoint of those that they may not change */
  private async requireOwn(
    endpoint: { owner: string; workspaceId: string },
    credentials: Credentials,
  ): Promise<void> {
    const allowed = await this.authorizer.allows(
      webhooksEndpointUpdatePermission,
      endpoint,
      credentials,
    );
    if (!allowed) {
      throw new NotAllowedError(
        `You may not change endpoints of '${endpoint.owner}' in workspace '${endpoint.workspaceId}'; choose one of your own groups`,
      );
    }
  }

  /** @throws NotAllowedError, InputError */
  private async requireRun(
    templateRef: string,
    credentials: Credentials,
  ): Promise<void> {
    if (isService(credentials)) {
      throw new NotAllowedError(
        'A person has to answer for what templates do; have one save the endpoint',
      );
    }
    await this.runAs.requireTemplate(templateRef, credentials);
  }

  private requireUpdate(id: string, credentials: Credentials) {
    return this.guard.require(
      id,
      webhooksEndpointUpdatePermission,
      credentials,
    );
  }
}
