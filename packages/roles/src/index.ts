/**
 * The one table of roles: what each allows, who has which, and what that means
 * for a permission. The policy decides by it, and the page about access
 * explains by it.
 *
 * @packageDocumentation
 */
export * from './Access';
export * from './accessFrom';
export type * from './AccessTable';
export * from './builtInRoles';
export * from './decide';
export * from './explain';
export * from './narrow';
export * from './Pattern';
export * from './places';
export * from './portalOnly';
export * from './Role';
export * from './sharing';
