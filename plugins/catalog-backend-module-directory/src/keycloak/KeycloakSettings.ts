import { Config } from '@backstage/config';

export interface KeycloakSettings {
  /** Without a slash at the end. */
  url: string;
  realm: string;
  clientId: string;
  clientSecret: string;
  pageSize: number;
}

export const readKeycloakSettings = (config: Config): KeycloakSettings => ({
  url: config.getString('url').replace(/\/+$/, ''),
  realm: config.getString('realm'),
  clientId: config.getString('clientId'),
  clientSecret: config.getString('clientSecret'),
  pageSize: config.getOptionalNumber('pageSize') ?? 500,
});
