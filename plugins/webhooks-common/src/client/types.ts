import { components, operations } from './schema.gen';

/** Every operation of the API, by its id. */
export type WebhooksOperations = operations;

type Schemas = components['schemas'];

export type Attempt = Schemas['Attempt'];
export type Delivery = Schemas['Delivery'];
export type DeliveryDetail = Schemas['DeliveryDetail'];
export type DeliveryPage = Schemas['DeliveryPage'];
export type DeliveryState = Delivery['state'];
export type Endpoint = Schemas['Endpoint'];
export type EndpointChange = Schemas['EndpointChange'];
export type EndpointPage = Schemas['EndpointPage'];
export type EndpointTrial = Schemas['EndpointTrial'];
export type EndpointTrialResult = Schemas['EndpointTrialResult'];
export type EndpointWithSecret = Schemas['EndpointWithSecret'];
export type EventType = Schemas['EventType'];
export type NewEndpoint = Schemas['NewEndpoint'];
export type NewSubscription = Schemas['NewSubscription'];
export type ReceivedEvent = Schemas['ReceivedEvent'];
export type ReceivedEventDetail = Schemas['ReceivedEventDetail'];
export type ReceivedEventPage = Schemas['ReceivedEventPage'];
export type ReplayRequest = Schemas['ReplayRequest'];
export type SecretRotation = Schemas['SecretRotation'];
export type Subscription = Schemas['Subscription'];
export type SubscriptionChange = Schemas['SubscriptionChange'];
export type SubscriptionPage = Schemas['SubscriptionPage'];
export type SubscriptionWithSecret = Schemas['SubscriptionWithSecret'];
export type Verification = Endpoint['verification'];
export type Verdict = ReceivedEvent['verdict'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;
