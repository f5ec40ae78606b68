export { startHttpStub } from './HttpStub';
export type { HttpStub, StubAnswer, StubRequest } from './HttpStub';
