import {
  KeyPair,
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  Page,
  PageRequest,
  RegionalListing,
  ResourceId,
} from './calls';

export interface KeyPairCapability extends RegionalListing<KeyPair> {
  /**
   * Brings a public key; private keys are never made by a cloud. Its name is its
   * identity: the same name and key again is the same pair, another key under that
   * name is a `Conflict`.
   */
  create(request: CreateKeyPairRequest, call: CallOptions): Promise<KeyPair>;
  /** Does nothing when it is gone already. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateKeyPairRequest {
  region: string;
  name: string;
  /** As OpenSSH writes it. */
  publicKey: string;
}

export interface SecurityGroupCapability {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<SecurityGroup>>;
  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<SecurityGroup>;
  /** One tag, one group, with just these rules (none of the cloud's own defaults is left). */
  create(
    request: CreateSecurityGroupRequest,
    call: CallOptions,
  ): Promise<SecurityGroup>;
  /** Adds what is missing, then removes what is not among them. Does nothing when they are the same (`sameRules`). */
  setRules(
    request: ResourceId & { rules: SecurityGroupRule[] },
    call: CallOptions,
  ): Promise<void>;
  /** Does nothing when it is gone already. `Conflict` while something uses it. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateSecurityGroupRequest {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  description?: string;
  rules: SecurityGroupRule[];
}
