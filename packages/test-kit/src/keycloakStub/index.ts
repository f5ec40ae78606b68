export { startKeycloakStub } from './KeycloakStub';
export type { KeycloakStub, StubGroup, StubUser } from './KeycloakStub';
