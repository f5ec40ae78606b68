export * from './types';
export * from './WebhooksClient';
