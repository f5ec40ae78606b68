export { startNpmRegistryStub } from './NpmRegistryStub';
export type { NpmRegistryStub, PublishedPackage } from './NpmRegistryStub';
