import { HumanDuration } from '@backstage/types';

export interface Config {
  datacenter?: {
    neighbors?: {
      /** Reads what switches see of their neighbours over SSH. Without it nothing is read. */
      ssh?: {
        /** As whom to sign in; one that may only read is enough. */
        user: string;
        /**
         * In OpenSSH or PEM format, without a passphrase.
         *
         * @visibility secret
         */
        privateKey: string;
        /** Keys of all devices, in the format of OpenSSH's known_hosts; a device that is not in it is not read. */
        knownHosts: string;
        /** Default: 22. */
        port?: number;
        /** Longest time for all that one device is asked. Default: 60 seconds. */
        timeout?: HumanDuration | string;
        /** Whether MAC address tables are read, which find what does not speak LLDP. Default: true. */
        macTables?: boolean;
        /**
         * What is otherwise for a platform: `cisco-nxos`, `cisco-ios`, `arista-eos`, `juniper-junos`, `dell-os10`,
         * `aruba-aoscx`, `sonic`, `linux-lldpd`.
         */
        platforms?: {
          [platform: string]: {
            port?: number;
            user?: string;
            /** @visibility secret */
            privateKey?: string;
            /** A line for the device's command line, which prints what the platform's own command would. */
            neighborsCommand?: string;
            /** A line for the device's command line, which prints what the platform's own command would. */
            macTableCommand?: string;
            macTables?: boolean;
          };
        };
        /** What is otherwise for a device. */
        devices?: Array<{
          /** As in the records. */
          name: string;
          /** Default: what the manufacturer and model of its type say. */
          platform?: string;
          /** Default: its management address. */
          address?: string;
          port?: number;
          user?: string;
          /** @visibility secret */
          privateKey?: string;
          /** A line for the device's command line, which prints what the platform's own command would. */
          neighborsCommand?: string;
          /** A line for the device's command line, which prints what the platform's own command would. */
          macTableCommand?: string;
          macTables?: boolean;
        }>;
      };
    };
  };
}
