import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Authorizer,
  Caller,
  callerOf,
  ResourceGuard,
} from '@rackstage/ownership';
import {
  NewSubscription,
  ReplayRequest,
  RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
  SecretRotation,
  Subscription,
  SubscriptionChange,
  webhooksSubscriptionCreatePermission,
  webhooksSubscriptionDeletePermission,
  webhooksSubscriptionReadPermission,
  webhooksSubscriptionUpdatePermission,
} from '@rackstage/plugin-webhooks-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { DeliveryQuery } from '../database/DeliveriesStore';
import { SettingsQuery } from '../database/SettingsStore';
import { OwnerCheck } from './OwnerCheck';
import { SubscriptionService } from './SubscriptionService';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION;

export class AuthorizedSubscriptionService implements SubscriptionService<Credentials> {
  private readonly guard: ResourceGuard<Subscription, Type>;

  constructor(
    private readonly service: SubscriptionService<Caller>,
    private readonly authorizer: Authorizer<Type>,
    private readonly owners: OwnerCheck,
  ) {
    this.guard = new ResourceGuard<Subscription, Type>(
      authorizer,
      webhooksSubscriptionReadPermission,
      // Nobody in particular reads it: what they may see is decided after that.
      id => service.get(id, { ref: 'plugin:webhooks' }),
      'subscription',
    );
  }

  async list(query: SettingsQuery, credentials: Credentials) {
    const visible = await this.authorizer.visible(
      webhooksSubscriptionReadPermission,
      credentials,
    );
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  get(id: string, credentials: Credentials) {
    return this.guard.visible(id, credentials);
  }

  async create(request: NewSubscription, credentials: Credentials) {
    const { owner, workspaceId = defaultWorkspaceId } = request;
    await this.authorizer.requireFor(
      webhooksSubscriptionCreatePermission,
      { owner, workspaceId },
      credentials,
    );
    await this.owners.require(request, credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async update(
    id: string,
    change: SubscriptionChange,
    credentials: Credentials,
  ) {
    const before = await this.requireUpdate(id, credentials);
    // As a whole: another address alone may send what others have to the caller.
    await this.owners.require({ ...before, ...change }, credentials);
    return this.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials) {
    await this.guard.require(
      id,
      webhooksSubscriptionDeletePermission,
      credentials,
    );
    return this.service.delete(id, callerOf(credentials));
  }

  async rotateSecret(
    id: string,
    request: SecretRotation,
    credentials: Credentials,
  ) {
    await this.requireUpdate(id, credentials);
    return this.service.rotateSecret(id, request, callerOf(credentials));
  }

  async sendTest(id: string, credentials: Credentials) {
    await this.requireUpdate(id, credentials);
    return this.service.sendTest(id, callerOf(credentials));
  }

  async listDeliveries(query: DeliveryQuery, credentials: Credentials) {
    await this.guard.visible(query.subscriptionId, credentials);
    return this.service.listDeliveries(query, callerOf(credentials));
  }

  async getDelivery(id: string, credentials: Credentials) {
    const delivery = await this.service.getDelivery(id, callerOf(credentials));
    await this.guard.visible(delivery.subscriptionId, credentials);
    return delivery;
  }

  async replay(id: string, request: ReplayRequest, credentials: Credentials) {
    await this.requireUpdate(id, credentials);
    return this.service.replay(id, request, callerOf(credentials));
  }

  private requireUpdate(id: string, credentials: Credentials) {
    return this.guard.require(
      id,
      webhooksSubscriptionUpdatePermission,
      credentials,
    );
  }
}
