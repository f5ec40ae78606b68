export * from './AccessTokensClient';
export * from './SessionsClient';
export * from './types';
export * from './WorkspacesClient';
