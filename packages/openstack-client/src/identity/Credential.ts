/** What a client signs in with. */
export type Credential =
  PasswordCredential | ApplicationCredential | TenantCredential;

export interface PasswordCredential {
  type: 'password';
  user: DomainScopedName;
  password: string;
  /** Without one Keystone gives a token for the user's default project, if the user has one. */
  project?: DomainScopedName;
}

/** Belongs to one project already. */
export interface ApplicationCredential {
  type: 'applicationCredential';
  id: string;
  secret: string;
}

/** For a Keystone that still speaks version 2 of its API, which knows tenants and no domains. */
export interface TenantCredential {
  type: 'tenant';
  username: string;
  password: string;
  tenantId: string;
}

/** An id alone is enough; a name is unique only within its domain. */
export type DomainScopedName =
  { id: string } | { name: string; domain: { id: string } | { name: string } };
