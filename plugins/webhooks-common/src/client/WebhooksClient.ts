import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import {
  EndpointChange,
  EndpointTrial,
  NewEndpoint,
  NewSubscription,
  QueryOf,
  ReplayRequest,
  SecretRotation,
  SubscriptionChange,
} from './types';

const at = (id: string) => ({ path: { id } });

/**
 * Client of the webhooks API, for browsers and backends. Every method rejects
 * with a `ResponseError` when the answer is not a success.
 */
export class WebhooksClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('webhooks', options);
  }

  listEventTypes(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/event-types'));
  }

  listSubscriptions(
    query: QueryOf<'listSubscriptions'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/subscriptions', { params: { query } }),
    );
  }

  createSubscription(body: NewSubscription, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/subscriptions', { body }));
  }

  getSubscription(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/subscriptions/{id}', { params: at(id) }),
    );
  }

  updateSubscription(
    id: string,
    body: SubscriptionChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/subscriptions/{id}', { params: at(id), body }),
    );
  }

  async deleteSubscription(
    id: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/subscriptions/{id}', { params: at(id) }),
    );
  }

  rotateSubscriptionSecret(
    id: string,
    body: SecretRotation,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/subscriptions/{id}/secret-rotations', {
        params: at(id),
        body,
      }),
    );
  }

  sendTestEvent(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/subscriptions/{id}/test-events', { params: at(id) }),
    );
  }

  listDeliveries(
    subscriptionId: string,
    query: QueryOf<'listDeliveries'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/subscriptions/{id}/deliveries', {
        params: { ...at(subscriptionId), query },
      }),
    );
  }

  replayDeliveries(
    subscriptionId: string,
    body: ReplayRequest,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/subscriptions/{id}/replays', {
        params: at(subscriptionId),
        body,
      }),
    );
  }

  getDelivery(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/deliveries/{id}', { params: at(id) }),
    );
  }

  listEndpoints(query: QueryOf<'listEndpoints'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/endpoints', { params: { query } }),
    );
  }

  createEndpoint(body: NewEndpoint, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/endpoints', { body }));
  }

  tryEndpoint(body: EndpointTrial, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/endpoint-trials', { body }),
    );
  }

  getEndpoint(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/endpoints/{id}', { params: at(id) }),
    );
  }

  updateEndpoint(id: string, body: EndpointChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/endpoints/{id}', { params: at(id), body }),
    );
  }

  async deleteEndpoint(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/endpoints/{id}', { params: at(id) }),
    );
  }

  rotateEndpointSecret(
    id: string,
    body: SecretRotation,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/endpoints/{id}/secret-rotations', { params: at(id), body }),
    );
  }

  listReceivedEvents(
    endpointId: string,
    query: QueryOf<'listReceivedEvents'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/endpoints/{id}/received-events', {
        params: { ...at(endpointId), query },
      }),
    );
  }

  getReceivedEvent(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/received-events/{id}', { params: at(id) }),
    );
  }

  replayReceivedEvent(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/received-events/{id}/replays', { params: at(id) }),
    );
  }
}
