/**
 * The role table of the configuration, and what it allows somebody.
 *
 * @packageDocumentation
 */
export { allowanceOf } from './allowanceOf';
export type { Allowance } from './allowanceOf';
export { readRoles } from './Role';
export type { Role } from './Role';
