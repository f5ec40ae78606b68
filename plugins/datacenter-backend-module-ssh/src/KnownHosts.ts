import { InputError } from '@backstage/errors';
import { NeighborReadError } from '@rackstage/plugin-datacenter-node';
import { fingerprintOf, HostKey } from '@rackstage/ssh-runner';
import { createHmac } from 'node:crypto';

interface KnownHost {
  /** As in the file: names with commas, or `|1|salt|hash`. */
  hosts: string;
  key: HostKey;
  isRevoked: boolean;
}

/** Host keys in the format of OpenSSH's known_hosts (sshd(8)), as `ssh-keyscan` writes it. */
export class KnownHosts {
  private readonly entries: KnownHost[];

  /**
   * @throws InputError with the number of a line that is not understood; patterns and authorities (`*`, `@cert-authority`) are
   * not: every device has a key of its own here
   */
  constructor(text: string) {
    this.entries = text.split(/\r?\n/).flatMap((line, at) => {
      const isEmpty = line.trim() === '' || line.trim().startsWith('#');
      return isEmpty ? [] : [readLine(line.trim(), at + 1)];
    });
  }

  /**
   * For connecting.
   *
   * @param names - of the device, any of which may be in the file
   */
  checker(names: readonly string[], port: number) {
    const known = this.entries.filter(entry =>
      names.some(name => isFor(entry.hosts, name, port)),
    );
    const trusted = known.filter(({ isRevoked }) => !isRevoked);
    return {
      hostKeyType: trusted[0]?.key.type,
      checkHostKey: async ({ type, fingerprint }: HostKey) => {
        const isTrusted = trusted.some(
          ({ key }) => key.fingerprint === fingerprint,
        );
        const isRevoked = this.entries.some(
          entry => entry.isRevoked && entry.key.fingerprint === fingerprint,
        );
        if (!isTrusted || isRevoked) {
          const why =
            trusted.length === 0
              ? 'no key is known of it'
              : `known is ${trusted
                  .map(({ key }) => key.fingerprint)
                  .join(', ')}`;
          throw new NeighborReadError(
            'IdentityRefused',
            `${names[0]} shows the host key ${fingerprint} (${type}), and ${
              isRevoked ? 'that is revoked' : why
            }; put it into datacenter.neighbors.ssh.knownHosts if it is right`,
          );
        }
      },
    };
  }
}

function readLine(line: string, number: number): KnownHost {
  const isRevoked = line.startsWith('@revoked ');
  const [hosts = '', type = '', blob = ''] = line
    .replace(/^@revoked\s+/, '')
    .split(/\s+/);
  const key = Buffer.from(blob, 'base64');
  const isKey =
    key.length > 4 &&
    key.toString('latin1', 4, 4 + key.readUInt32BE(0)) === type;
  if (!isKey || /^@|[*?!]/.test(hosts)) {
    throw new InputError(
      `Line ${number} of datacenter.neighbors.ssh.knownHosts is not the key of a host: write 'name type key', as ssh-keyscan does`,
    );
  }
  return { hosts, key: { type, fingerprint: fingerprintOf(key) }, isRevoked };
}

/** Of another port than 22 a name is `[name]:port`. */
function isFor(hosts: string, name: string, port: number): boolean {
  const host = (port === 22 ? name : `[${name}]:${port}`).toLowerCase();
  const [, version, salt, hash] = hosts.split('|');
  return version === '1' && salt !== undefined
    ? createHmac('sha1', Buffer.from(salt, 'base64'))
        .update(host)
        .digest('base64') === hash
    : hosts.toLowerCase().split(',').includes(host);
}
