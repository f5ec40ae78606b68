import {
  Endpoint,
  EndpointChange,
  EndpointPage,
  EndpointWithSecret,
  NewEndpoint,
  ReceivedEvent,
  ReceivedEventDetail,
  ReceivedEventPage,
  SecretRotation,
} from '@rackstage/plugin-webhooks-common';
import { Caller } from '@rackstage/ownership';
import { ReceivedEventQuery } from '../database/ReceivedEventsStore';
import { SettingsQuery } from '../database/SettingsStore';

/** What can be asked about endpoints; the wrapper takes credentials, the core who they stand for. */
export interface EndpointService<TCaller = Caller> {
  list(query: SettingsQuery, caller: TCaller): Promise<EndpointPage>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Endpoint>;

  /** @throws InputError, NotAllowedError when the caller may not start the template */
  create(request: NewEndpoint, caller: TCaller): Promise<EndpointWithSecret>;

  /** @throws NotFoundError, InputError, ConflictError, NotAllowedError when the caller may not start the template */
  update(
    id: string,
    change: EndpointChange,
    caller: TCaller,
  ): Promise<Endpoint>;

  /** @throws NotFoundError */
  delete(id: string, caller: TCaller): Promise<void>;

  /** @throws NotFoundError */
  rotateSecret(
    id: string,
    request: SecretRotation,
    caller: TCaller,
  ): Promise<EndpointWithSecret>;

  /** @throws NotFoundError */
  listReceived(
    query: ReceivedEventQuery,
    caller: TCaller,
  ): Promise<ReceivedEventPage>;

  /** @throws NotFoundError */
  getReceived(id: string, caller: TCaller): Promise<ReceivedEventDetail>;

  /** @throws NotFoundError, ConflictError while the first one is waiting */
  replay(id: string, caller: TCaller): Promise<ReceivedEvent>;
}
