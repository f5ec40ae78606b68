/**
 * Access tokens of programs: what they look like, whom they stand for, and
 * whether they are still good.
 *
 * @packageDocumentation
 */
export type { AccessTokensService, TokenGrant } from './AccessTokensService';
export { askPlugin } from './askPlugin';
export type { AskPluginOptions, PluginQuestion } from './askPlugin';
export { accessTokensServiceRef } from './accessTokensServiceRef';
export {
  formatToken,
  hashOf,
  isSecretOf,
  newSecret,
  parseToken,
} from './format';
export type { TokenParts } from './format';
export { personBehind, programRef, tokenIdOf } from './program';
