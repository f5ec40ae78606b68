import { HumanDuration } from '@backstage/types';

export interface Config {
  clouds?: {
    /** Accounts that are there from the first start and are changed only here. */
    accounts?: Array<{
      /** At most 20 characters: lower-case letters, digits and hyphens. Never change it. */
      name: string;
      title: string;
      description?: string;
      /** Name of a driver that is installed, for example `openstack`. */
      driver: string;
      /** Entity ref of the owner. */
      owner: string;
      /** Workspace that the account belongs to. Default: `default`. */
      workspaceId?: string;
      /** Ids of other workspaces that use it, or `*` for every one. Default: as people share it. */
      sharedWith?: string[];
      /** As the driver's config schema asks. */
      config?: object;
      /**
       * As the driver's credential schema asks.
       * @deepVisibility secret
       */
      credential?: object;
      /** Seconds between two readings of its inventory. Default: `clouds.inventory.interval`. */
      inventoryIntervalSeconds?: number;
      /** Prices for a cloud that does not tell them. */
      priceList?: {
        /** ISO 4217. */
        currency: string;
        /** Price of one hour as decimal text, by spec id. */
        specs?: { [specId: string]: string };
        /** Price of one GiB of data volume for one hour. */
        volumeGiB?: string;
        /** Price of one hour of what else clouds charge for. */
        units?: {
          'public-ip'?: string;
          'nat-gateway'?: string;
          'network-load-balancer'?: string;
          'application-load-balancer'?: string;
          /** The control plane of a Kubernetes cluster. */
          cluster?: string;
        };
      };
    }>;
    /** By the name of a driver that comes with the portal. */
    drivers?: {
      [name: string]: {
        /** Where it runs: in the portal's process, or in one of its own. Default: `portal`. */
        process?: 'portal' | 'own';
      };
    };
    /** Drivers that are brought while the portal runs. */
    driverPackages?: {
      /** Address of a registry that speaks npm's protocol. Default: none, packages are uploaded. */
      registry?: string;
      /**
       * What the registry wants to see.
       * @visibility secret
       */
      token?: string;
      /** Whose signatures count. Default: of whomever the registry names under `/-/npm/v1/keys`. */
      trustedKeys?: Array<{
        keyId: string;
        /** Public key on P-256: SubjectPublicKeyInfo, base64. */
        key: string;
        /** RFC 3339. */
        expires?: string;
      }>;
      /** Packages that nobody trusted has signed are refused. Default: false. */
      requireSignature?: boolean;
    };
    /** By currency, what one unit of it is worth in others, as decimal text: for limits of monthly spend. */
    exchangeRates?: { [from: string]: { [to: string]: string } };
    /** How often a region of an account may be called, by the account's name, over all replicas. Default: what its driver says. */
    rateLimits?: {
      [account: string]: {
        callsPerSecond: number;
        /** Calls that may go out at once after a quiet time. */
        burst: number;
        /** Calls that may be waiting for their answers at the same time. */
        concurrency: number;
      };
    };
    inventory?: {
      /** Time between two readings of an account. Default: two minutes. */
      interval?: HumanDuration | string;
    };
    expiry?: {
      /** How long before an instance expires its owner is told. Default: seven days, one day, one hour. */
      warnings?: HumanDuration[];
    };
    /** The account by which people log in to every instance made here. */
    loginAccount?: {
      /** Whether it is made; otherwise the account of each image holds. Default: true. */
      enabled?: boolean;
      /** Default: `cloud`. */
      name?: string;
      /** What it may do by sudo, as one rule of sudoers; false: nothing. Default: everything, without a password. */
      sudo?: string | false;
    };
    /** Terminals, commands and files on instances. */
    reaching?: {
      /** After how long a terminal ends in which nobody types. Default: 15 minutes. */
      idleTimeout?: HumanDuration | string;
      /** After how long any terminal ends. Default: 8 hours. */
      longestSession?: HumanDuration | string;
      /** How long what terminals showed and commands wrote is kept. Default: 90 days. */
      retention?: HumanDuration | string;
      /** Most of one recording or output that is kept, compressed. Default: 20 MiB. */
      outputMiB?: number;
      /** Largest file that is copied. Default: 1024 MiB. */
      fileMiB?: number;
      /** Terminals that one person may have open. Default: 10. */
      terminalsPerPerson?: number;
    };
    /** Longest time that one call to a cloud may take. Default: 30 seconds. */
    callDeadline?: HumanDuration | string;
    /** How long a cloud that does not answer is asked again before an instance is given up. Default: 30 minutes. */
    creationDeadline?: HumanDuration | string;
    /** Shortest time between two looks at an instance that a cloud is busy with; they get rarer the longer it takes. Default: half a second. */
    pollInterval?: HumanDuration | string;
  };
}
