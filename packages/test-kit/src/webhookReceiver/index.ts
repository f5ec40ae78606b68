export * from './WebhookReceiver';
