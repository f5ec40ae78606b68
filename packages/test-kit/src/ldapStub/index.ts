export { startLdapStub } from './LdapStub';
export type { LdapAttributes, LdapStub } from './LdapStub';
