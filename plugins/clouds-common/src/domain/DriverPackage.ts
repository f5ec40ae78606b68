/** Why a driver package is not taken. */
export const refusalCodes = [
  /** No gzipped tar archive with one package in it. */
  'not-a-package',
  /** Something in the archive may not be there: a link, a path that leads out, too much. */
  'unsafe-archive',
  /** Its package.json has no `rackstage.driver`, or a wrong one. */
  'manifest',
  /** Made for another version of the driver interface. */
  'api',
  /** It needs packages that are not bundled into it. */
  'dependencies',
  /** Its checksum is another one. */
  'checksum',
  /** It has no signature of a key that is trusted, and has to have one. */
  'unsigned',
  /** Its signature is wrong. */
  'signature',
  /** Another package, or the portal itself, brings a driver of this id. */
  'id-taken',
  /** Its process ends, or is not there in time. */
  'start',
  /** It answers with something else than it has to. */
  'wrong-shape',
  /** It does not refuse a credential that is made up, or not in the right way. */
  'wrong-refusal',
  /** It does not answer. */
  'no-answer',
  /** The replica that checked it is gone. */
  'interrupted',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export const driverPackageStates = [
  'checking',
  'refused',
  'installed',
] as const;

export const driverProcessStates = [
  'stopped',
  'starting',
  'running',
  'waiting',
  'failing',
] as const;
