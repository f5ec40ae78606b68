export { readDump } from './dump';
export type { DumpRow } from './dump';
export { startNetboxStub } from './NetboxStub';
export type { NetboxFault, NetboxStub } from './NetboxStub';
export { smallNetbox } from './smallNetbox';
