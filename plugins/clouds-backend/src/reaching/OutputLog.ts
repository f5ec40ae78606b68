import { OutputEvent } from '@rackstage/plugin-clouds-common';
import { SecretsService } from '@rackstage/secrets';
import { StringDecoder } from 'node:string_decoder';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DatabaseOutputStore } from '../database/DatabaseOutputStore';
import { OutputChunkRecord } from '../database/reachingRecords';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface OutputLogsOptions {
  output: DatabaseOutputStore;
  secrets: SecretsService;
  now(): Date;
  /** Bytes of one log as they are stored. */
  limit: number;
}

/** Whose output it is. */
export interface OutputSubject {
  id: string;
  workspaceId: string;
}

/** Characters that are written together. */
const partCharacters = 256 * 1024;

/** Parts that are read together. */
const partsAtOnce = 4;

/** Output of terminals and commands, compressed and encrypted. */
export class OutputLogs {
  constructor(private readonly options: OutputLogsOptions) {}

  begin(subject: OutputSubject): OutputLog {
    return new OutputLog(subject, this.options);
  }

  /** From one part on. @returns the events, and where the next part begins */
  async read(
    subjectId: string,
    from: number,
  ): Promise<{ events: OutputEvent[]; next: number; isLast: boolean }> {
    const parts = await this.options.output.list(subjectId, from, partsAtOnce);
    const events = await Promise.all(parts.map(part => this.open(part)));
    return {
      events: events.flat(),
      next: from + parts.length,
      isLast: parts.length < partsAtOnce,
    };
  }

  deleteOld(retention: number): Promise<void> {
    const { now, output } = this.options;
    return output.deleteBefore(new Date(+now() - retention).toISOString());
  }

  /** Encrypts again, with the newest key, what an older one protects. */
  async rotate(keyId: string): Promise<void> {
    const { output, secrets } = this.options;
    for (;;) {
      const parts = await output.listWithOtherKey(keyId, 50);
      if (parts.length === 0) {
        return;
      }
      for (const part of parts) {
        const context = contextOf(part.subjectId, part.seq);
        const { keyId: now, data } = await secrets.encrypt(
          await secrets.decrypt(part, context),
          context,
        );
        await output.reencrypt(part, { data, keyId: now });
      }
    }
  }

  private async open(part: OutputChunkRecord): Promise<OutputEvent[]> {
    const packed = await this.options.secrets.decrypt(
      part,
      contextOf(part.subjectId, part.seq),
    );
    return JSON.parse(
      (await unpack(Buffer.from(packed, 'base64'))).toString('utf8'),
    );
  }
}

/** One log, while it is written by one process. */
export class OutputLog {
  private readonly began: number;
  private readonly decoders = {
    o: new StringDecoder('utf8'),
    e: new StringDecoder('utf8'),
  };
  private events: OutputEvent[] = [];
  private characters = 0;
  private seq = 0;
  private writing: Promise<void> = Promise.resolve();
  /** Bytes that are stored. */
  bytes = 0;

  constructor(
    private readonly subject: OutputSubject,
    private readonly options: OutputLogsOptions,
  ) {
    this.began = +options.now();
  }

  get isFull(): boolean {
    return this.bytes >= this.options.limit;
  }

  /** What is not text becomes replacement characters. Waits while much is to be written. */
  async add(kind: 'o' | 'e', chunk: Buffer): Promise<void> {
    this.note(kind, this.decoders[kind].write(chunk));
    if (this.characters >= partCharacters) {
      await this.flush();
    }
  }

  resized({ columns, rows }: { columns: number; rows: number }): void {
    this.note('r', `${columns}x${rows}`);
  }

  /** Stores what there is. @throws when it cannot be stored: whoever writes has to stop */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private note(kind: OutputEvent['kind'], text: string): void {
    if (text === '' || this.isFull) {
      return;
    }
    const at = (+this.options.now() - this.began) / 1000;
    const last = this.events.at(-1);
    // What came together is one event.
    if (last && kind !== 'r' && last.kind === kind && at - last.at < 0.02) {
      last.text += text;
    } else {
      this.events.push({ at, kind, text });
    }
    this.characters += text.length;
  }

  private async write(): Promise<void> {
    const { events, seq, subject, options } = this;
    if (events.length === 0) {
      return;
    }
    this.events = [];
    this.characters = 0;
    this.seq += 1;
    const { data, keyId } = await options.secrets.encrypt(
      (await pack(JSON.stringify(events))).toString('base64'),
      contextOf(subject.id, seq),
    );
    await options.output.append({
      subjectId: subject.id,
      workspaceId: subject.workspaceId,
      seq,
      data,
      keyId,
      createdAt: options.now().toISOString(),
    });
    this.bytes += data.length;
  }
}

const contextOf = (subjectId: string, seq: number) =>
  `clouds.output:${subjectId}:${seq}`;
