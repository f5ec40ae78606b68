/**
 * Who may see and change what is owned: the answers of the permission policy,
 * and lists filtered by them.
 *
 * @packageDocumentation
 */
export * from './accessFilter';
export * from './accessRules';
export * from './Authorizer';
export * from './callerOf';
export * from './onBehalfOf';
export * from './OwnedResource';
export * from './requireOwner';
export * from './ResourceGuard';
export * from './resourcesInOrder';
