/**
 * Commands, terminals and files on machines over SSH.
 *
 * @packageDocumentation
 */
export { connectSsh } from './connectSsh';
export type { ConnectOptions, SshTarget } from './connectSsh';
export { eachAtMost } from './eachAtMost';
export { fingerprintOf, readHostKey } from './HostKey';
export type { HostKey } from './HostKey';
export { newKeyPair, publicKeyOf } from './keys';
export type { SshKeyPair } from './keys';
export type { CopyOptions, RemoteFile, RemoteFiles } from './RemoteFiles';
export { shellQuote } from './shellQuote';
export type { Exit, RunOptions, Shell, SshConnection } from './SshConnection';
export { isSshError, SshError } from './SshError';
export type { SshErrorCode } from './SshError';
