import { Caller } from '@rackstage/ownership';
import {
  Delivery,
  DeliveryDetail,
  DeliveryPage,
  NewSubscription,
  ReplayRequest,
  SecretRotation,
  Subscription,
  SubscriptionChange,
  SubscriptionPage,
  SubscriptionWithSecret,
} from '@rackstage/plugin-webhooks-common';
import { DeliveryQuery } from '../database/DeliveriesStore';
import { SettingsQuery } from '../database/SettingsStore';

/** What can be asked about subscriptions; the wrapper takes credentials, the core who they stand for. */
export interface SubscriptionService<TCaller = Caller> {
  list(query: SettingsQuery, caller: TCaller): Promise<SubscriptionPage>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Subscription>;

  /** @throws InputError */
  create(
    request: NewSubscription,
    caller: TCaller,
  ): Promise<SubscriptionWithSecret>;

  /** @throws NotFoundError, InputError, ConflictError */
  update(
    id: string,
    change: SubscriptionChange,
    caller: TCaller,
  ): Promise<Subscription>;

  /** @throws NotFoundError */
  delete(id: string, caller: TCaller): Promise<void>;

  /** @throws NotFoundError */
  rotateSecret(
    id: string,
    request: SecretRotation,
    caller: TCaller,
  ): Promise<SubscriptionWithSecret>;

  /** @throws NotFoundError, ConflictError when it is off */
  sendTest(id: string, caller: TCaller): Promise<Delivery>;

  /** @throws NotFoundError */
  listDeliveries(query: DeliveryQuery, caller: TCaller): Promise<DeliveryPage>;

  /** @throws NotFoundError */
  getDelivery(id: string, caller: TCaller): Promise<DeliveryDetail>;

  /** How many are sent again. @throws NotFoundError, InputError */
  replay(
    id: string,
    request: ReplayRequest,
    caller: TCaller,
  ): Promise<{ count: number }>;
}
