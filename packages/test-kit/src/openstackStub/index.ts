export { startOpenStackStub } from './OpenStackStub';
export type { OpenStackStub } from './OpenStackStub';
