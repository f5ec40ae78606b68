import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { connect, isIP, Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { EventRecord } from '../database/EventsStore';
import { SyslogSettings } from '../readConfig';
import { Sink } from './Sink';
import { octetCounted, syslogMessage } from './syslogMessage';

const timeoutMilliseconds = 10_000;

/** Larger datagrams do not get through everywhere (RFC 5426). */
const mostDatagramBytes = 8_192;

/**
 * Sends to a syslog server. UDP promises nothing. On a stream, syslog has no answer either: what was sent counts as
 * arrived when the server has closed a connection whose end it has read.
 */
export class SyslogSink implements Sink {
  readonly type = 'syslog';
  readonly name: string;
  readonly target: string;

  constructor(private readonly settings: SyslogSettings) {
    const { name, protocol, host, port } = settings;
    this.name = name;
    this.target = `${protocol}://${host}:${port}`;
  }

  send(events: EventRecord[], signal: AbortSignal): Promise<void> {
    const messages = events.map(event =>
      syslogMessage(event, this.settings.facility),
    );
    return this.settings.protocol === 'udp'
      ? this.sendDatagrams(messages)
      : this.sendStream(Buffer.concat(messages.map(octetCounted)), signal);
  }

  private async sendDatagrams(messages: string[]): Promise<void> {
    const { host, port } = this.settings;
    const socket = createSocket(isIP(host) === 6 ? 'udp6' : 'udp4');
    const send = promisify(
      (bytes: Buffer, done: (error: Error | null) => void) =>
        socket.send(bytes, port, host, done),
    );
    try {
      for (const message of messages) {
        const bytes = Buffer.from(message, 'utf8');
        await send(bytes.subarray(0, mostDatagramBytes));
      }
    } finally {
      socket.close();
    }
  }

  private async sendStream(bytes: Buffer, signal: AbortSignal): Promise<void> {
    const deadline = AbortSignal.any([
      signal,
      AbortSignal.timeout(timeoutMilliseconds),
    ]);
    const socket = this.open();
    // What the server says is not for us, but has to be read to see its end.
    socket.resume();
    socket.end(bytes);
    try {
      await finished(socket, { signal: deadline });
    } finally {
      socket.destroy();
    }
  }

  private open(): Socket {
    const { protocol, host, port, caFile } = this.settings;
    return protocol === 'tcp'
      ? connect({ host, port })
      : connectTls({
          host,
          port,
          servername: isIP(host) ? undefined : host,
          ca: caFile && readFileSync(caFile),
          minVersion: 'TLSv1.2',
        });
  }
}
