/**
 * Who still has access: refuses the tokens of users who are disabled or gone.
 *
 * @packageDocumentation
 */
export {
  ANNOTATION_ACCOUNT_DISABLED,
  ANNOTATION_DIRECTORY_NAME,
  isDisabled,
} from './accountState';
export { askPlugin } from '@rackstage/access-tokens';
export type { AskPluginOptions } from '@rackstage/access-tokens';
export { groupsWithin } from './groupsWithin';
export { ownershipRefsOf } from './ownershipRefsOf';
export { listEndsFrom } from './listEndsFrom';
export {
  createSessionCheck,
  sessionCheckServiceRef,
  sessionOf,
} from './sessionCheck';
export type { SessionCheck } from './sessionCheck';
export { SessionEnds } from './SessionEnds';
export type { ListEnds, SessionEndsOptions } from './SessionEnds';
export { UserAccess } from './UserAccess';
export type { FindUser, UserAccessOptions } from './UserAccess';
export { signalsModuleUserAccess } from './signalsModuleUserAccess';
export { userAccessHttpAuthServiceFactory } from './userAccessHttpAuthServiceFactory';
