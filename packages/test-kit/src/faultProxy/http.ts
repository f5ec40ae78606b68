import http, { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';

/** A message that was read to its end. */
export interface Whole<Head> {
  head: Head;
  body: Buffer;
}

export interface AnswerHead {
  status: number;
  headers: OutgoingHttpHeaders;
}

export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Sends a request on to the upstream and reads its answer. */
export async function forward(
  request: Whole<IncomingMessage>,
  upstream: string,
): Promise<Whole<AnswerHead>> {
  const { method, url, headers } = request.head;
  const { request: send } = upstream.startsWith('https:') ? https : http;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send(`${upstream}${url}`, {
      method,
      headers: {
        ...headers,
        host: new URL(upstream).host,
        // an answer that is compressed could not be rewritten
        'accept-encoding': 'identity',
        'content-length': request.body.length,
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end(request.body);
  });
  const body = await readAll(answer);
  return {
    head: { status: answer.statusCode ?? 502, headers: answer.headers },
    body,
  };
}
