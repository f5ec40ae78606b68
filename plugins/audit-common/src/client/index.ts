export * from './types';
export * from './AuditClient';
