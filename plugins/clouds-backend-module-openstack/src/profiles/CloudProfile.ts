import { JsonObject } from '@backstage/types';
import { CloudCapability } from '@rackstage/plugin-clouds-node';

/**
 * What is particular about one cloud that is made of OpenStack: plain data, so that another cloud is one more file here
 * and a line in `index.ts`.
 */
export interface CloudProfile {
  /** Of its driver: stored with every account, never changed. */
  name: string;
  title: string;
  'title@ko'?: string;
  signIn: ProfileSignIn;
  /** Ids as the addresses have them, and what people call them. */
  regions: { id: string; name: string }[];
  /**
   * Whole addresses of the services, by the type that service catalogs give them; `{region}` and `{project}` (its id)
   * are filled in. Where it has none, the catalog that comes with the token holds.
   */
  endpoints?: Record<string, string>;
  /** Its services show no version documents, and speak one dialect. */
  withoutMicroversions?: boolean;
  /** What it documents and this driver can use; everything else is absent. */
  capabilities: readonly CloudCapability[];
  /** Its networks are made elsewhere, and only listed here. */
  networksAreListed?: boolean;
  /** Its instances boot from a volume of this size, which their spec does not tell. */
  bootVolume?: {
    sizeGiB: number;
    /** The image is named in both places. */
    keepsImage: boolean;
  };
  /** Titles of the three fields of an account, where the cloud has words of its own. */
  words: {
    project?: FieldText;
    username: FieldText;
    password: FieldText;
  };
}

export type ProfileSignIn =
  /** Keystone's API of version 2, with the id of a tenant. */
  | { type: 'tenant'; authUrl: string }
  /** Version 3, in one domain; the project has the name of the user. */
  | { type: 'password'; authUrl: string; domainId: string };

/** In both languages. */
export type FieldText = {
  title: string;
  'title@ko': string;
  description?: string;
  'description@ko'?: string;
} & JsonObject;
