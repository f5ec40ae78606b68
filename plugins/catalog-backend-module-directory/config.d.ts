import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /** Directories of users and groups, by a name of your own. */
      directory?: {
        [name: string]: {
          /** Of the entities; `default` unless told otherwise. */
          namespace?: string;
          /** How old a full reading may become; 10 minutes. */
          readAllEvery?: HumanDuration | string;
          /** How often changes are read; 20 seconds. */
          readChangesEvery?: HumanDuration | string;
          /** Protects from a directory that is not complete. */
          guard?: {
            /** The share of users, or of groups, that may vanish within the window; 0.1. */
            maxLoss?: number;
            /** What vanishes bit by bit within it counts as one loss; 1 day. */
            window?: HumanDuration | string;
            /** So many full readings in a row that miss the same are believed; 3. */
            confirmations?: number;
          };
          /** Entity refs of those who hear of a loss that is held back. */
          notify?: string[];
          ldap?: {
            /** `ldaps://…`, or `ldap://…` with startTls. */
            url: string;
            startTls?: boolean;
            /** PEM file of the authority behind the server's certificate. */
            caFile?: string;
            /** Lets the bind secret cross the network in clear. */
            dangerouslyWithoutTls?: boolean;
            bind?: {
              dn: string;
              /** @visibility secret */
              secret: string;
            };
            /** `generic` unless told otherwise. */
            schema?: 'generic' | 'activeDirectory';
            users: {
              base: string;
              filter?: string;
              /** Users who match are disabled. */
              disabledFilter?: string;
            };
            groups: { base: string; filter?: string };
            pageSize?: number;
            /** Names of attributes, where they are not those of the schema. */
            attributes?: {
              id?: string;
              username?: string;
              displayName?: string;
              email?: string;
              memberOf?: string;
              groupName?: string;
              members?: string;
              changed?: string;
            };
          };
          keycloak?: {
            /** Without the realm: `https://keycloak.example.com`. */
            url: string;
            realm: string;
            clientId: string;
            /** @visibility secret */
            clientSecret: string;
            pageSize?: number;
          };
        };
      };
    };
  };
}
