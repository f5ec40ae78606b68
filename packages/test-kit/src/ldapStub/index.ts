export { startLdapStub } from './LdapStub';
export type { LdapAttributes, LdapStub } from './LdapStub';
export { startStartTlsFront } from './startTlsFront';
export type { StartTlsFront } from './startTlsFront';
