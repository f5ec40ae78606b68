export * from './RequestsClient';
export * from './DraftsClient';
export * from './JourneysClient';
