import { ConflictError } from '@backstage/errors';
import { HostKeyState } from '@rackstage/plugin-clouds-common';
import { HostKey } from '@rackstage/ssh-runner';
import { DatabaseHostKeysStore } from '../database/DatabaseHostKeysStore';
import { HostKeyRecord, TrustedHostKey } from '../database/reachingRecords';

export interface HostKeySubject {
  /** `machine`, or the id of a bastion. */
  of: string;
  subject: string;
  accountId: string;
  workspaceId: string;
  /** What the machine's console shows; asked at first use only. */
  console?(): Promise<string | undefined>;
}

/** Host keys are trusted at first use, and another one is refused until somebody accepts it. */
export class HostKeys {
  constructor(
    private readonly store: DatabaseHostKeysStore,
    private readonly now: () => Date,
  ) {}

  /** For connecting: the check, and the type of the key that is known. */
  async checker(subject: HostKeySubject) {
    const known = await this.store.find(subject.subject);
    return {
      hostKeyType: known?.trusted?.type,
      checkHostKey: (key: HostKey) => this.check(subject, key),
    };
  }

  async state({ of, subject }: HostKeySubject): Promise<HostKeyState> {
    const record = await this.store.find(subject);
    return { of, trusted: record?.trusted, refused: record?.refused };
  }

  /**
   * Trusts what was refused last.
   *
   * @throws ConflictError when that is another one
   */
  async accept(subjects: HostKeySubject[], fingerprint: string): Promise<void> {
    for (const { subject } of subjects) {
      const record = await this.store.find(subject);
      if (record?.refused?.fingerprint === fingerprint) {
        const trusted = this.trusted(record.refused, 'accepted');
        if (await this.store.accept(record, trusted)) {
          return;
        }
      }
    }
    throw new ConflictError(
      'This is not the key that was refused last; look at the fingerprint again',
    );
  }

  private async check(subject: HostKeySubject, key: HostKey): Promise<void> {
    const known = await this.store.find(subject.subject);
    const { trusted } =
      known?.trusted === undefined ? await this.first(subject, key) : known;
    if (trusted?.fingerprint !== key.fingerprint) {
      throw await this.refuse(subject, key, trusted);
    }
  }

  private async first(
    { console, ...subject }: HostKeySubject,
    key: HostKey,
  ): Promise<Pick<HostKeyRecord, 'trusted'>> {
    const printed = printedFingerprints((await console?.()) ?? '');
    if (printed.length > 0 && !printed.includes(key.fingerprint)) {
      // Somebody may stand between: the machine itself says otherwise.
      throw await this.refuse(subject, key, {
        fingerprint: `${printed.join(', ')} (on its console)`,
      });
    }
    return this.store.trustFirst({
      ...keptOf(subject),
      trusted: this.trusted(key, printed.length > 0 ? 'console' : 'first-use'),
    });
  }

  private async refuse(
    subject: HostKeySubject,
    { type, fingerprint }: HostKey,
    expected: { fingerprint: string } | undefined,
  ): Promise<Error> {
    await this.store.refuse({
      ...keptOf(subject),
      refused: { type, fingerprint, at: this.now().toISOString() },
    });
    const whose =
      subject.of === 'machine' ? 'machine' : `bastion '${subject.of}'`;
    return new ConflictError(
      `The ${whose} shows the host key ${fingerprint}, and not ${expected?.fingerprint}: it was rebuilt, or somebody stands in between. Ask an operator to find out, and to accept the new key if it is right`,
    );
  }

  private trusted(
    { type, fingerprint }: HostKey,
    source: TrustedHostKey['source'],
  ): TrustedHostKey {
    return { type, fingerprint, source, since: this.now().toISOString() };
  }
}

const keptOf = ({ subject, accountId, workspaceId }: HostKeySubject) => ({
  subject,
  accountId,
  workspaceId,
});

/** Those that cloud-init printed last, as `-----BEGIN SSH HOST KEY FINGERPRINTS-----` and lines of ssh-keygen. */
export function printedFingerprints(console: string): string[] {
  const begin = console.lastIndexOf('BEGIN SSH HOST KEY FINGERPRINTS');
  const end = console.indexOf('END SSH HOST KEY FINGERPRINTS', begin);
  return begin === -1 || end === -1
    ? []
    : [...console.slice(begin, end).matchAll(/SHA256:[A-Za-z0-9+/]{43}/g)].map(
        ([found]) => found,
      );
}
