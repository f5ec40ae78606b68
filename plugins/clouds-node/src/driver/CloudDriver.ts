import { JsonObject } from '@backstage/types';
import { AdoptableKind } from '@rackstage/plugin-clouds-common';
import { CloudConnection } from './CloudConnection';

/**
 * How Rackstage speaks to one kind of cloud. A driver is registered once, by a
 * backend module, through `cloudDriversExtensionPoint`.
 *
 * Everything that crosses this interface is plain and serialisable, so that a
 * driver can run in a process of its own.
 */
export interface CloudDriver {
  /** Stable and unique, lower case: `openstack`. Stored with every account. */
  readonly name: string;
  /** What people call this kind of cloud; `title@ko` where Korean differs. */
  readonly title: string;
  readonly 'title@ko'?: string;
  /** True when nothing real is behind it; every screen then says so. */
  readonly simulated?: boolean;
  /** What brings it, as its package.json says. */
  readonly package?: { readonly name: string; readonly version: string };
  /**
   * JSON Schema (draft 7, type `object`) of an account's settings, none of them secret. Titles and
   * descriptions may be given in Korean beside the English ones as `title@ko`, `description@ko`.
   */
  readonly configSchema: JsonObject;
  /** JSON Schema of an account's credential. All of it is encrypted at rest and never returned. */
  readonly credentialSchema: JsonObject;
  /** How often a region of an account may be called, unless the configuration says otherwise; absent: a cautious default. */
  readonly rateLimit?: RateLimit;
  /**
   * Kinds of which the cloud itself makes one for a tag, however late and how often it is asked: it knows a token for it, or
   * takes a name once. A creation of any other kind whose answer was lost is tried again only when it cannot arrive any more.
   */
  readonly createsOnce?: readonly AdoptableKind[];
  /** Documents that people already have and can paste instead of filling in the form. */
  readonly accountImports?: AccountImport[];

  /** Does no work and opens no connection yet: the first call does. */
  connect(settings: AccountSettings): CloudConnection;
}

/** For each region of each account, over all replicas of the portal. */
export interface RateLimit {
  callsPerSecond: number;
  /** Calls that may go out at once after a quiet time. */
  burst: number;
  /** Calls that may be waiting for their answers at the same time. */
  concurrency: number;
}

/** Values that satisfy the driver's two schemas. */
export interface AccountSettings {
  config: JsonObject;
  credential: JsonObject;
}

/** A well-known document that holds account settings, such as `clouds.yaml`. */
export interface AccountImport {
  /** `clouds.yaml` */
  readonly format: string;
  /**
   * The accounts the document describes; secrets that it leaves out are missing from `credential`.
   *
   * @throws InputError that names the line or field when the text is not such a document
   */
  parse(text: string): ImportedAccount[];
}

/** A driver wherever it runs: one in a process of its own needs a moment to connect and to read a document. */
export interface HostedDriver extends Omit<
  CloudDriver,
  'connect' | 'accountImports'
> {
  readonly accountImports?: HostedAccountImport[];
  /** @throws CloudError `Unavailable` when its process cannot be had now */
  connect(
    settings: AccountSettings,
  ): CloudConnection | Promise<CloudConnection>;
}

export interface HostedAccountImport {
  readonly format: string;
  /** @throws InputError that names the line or field when the text is not such a document */
  parse(text: string): ImportedAccount[] | Promise<ImportedAccount[]>;
}

export interface ImportedAccount {
  /** What the document calls it. */
  name: string;
  config: JsonObject;
  credential: JsonObject;
}
