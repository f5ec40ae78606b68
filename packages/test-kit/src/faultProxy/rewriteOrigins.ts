import { AnswerHead, Whole } from './http';

/** Headers that are true only of the connection to the upstream. */
const connectionHeaders = [
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
];

/**
 * Puts the proxy's addresses where an answer names the upstream's: in a JSON body (a service catalog, links to the next
 * page) and in `Location`. The client then stays on the proxy.
 *
 * @param origins - the proxy's origin by the upstream's
 */
export function rewriteOrigins(
  { head, body }: Whole<AnswerHead>,
  origins: Map<string, string>,
): Whole<AnswerHead> {
  const headers = Object.fromEntries(
    Object.entries(head.headers).filter(
      ([name]) => !connectionHeaders.includes(name),
    ),
  );
  if (typeof headers.location === 'string') {
    headers.location = replaceAll(headers.location, origins);
  }
  const isJson = String(headers['content-type']).includes('json');
  return {
    head: { status: head.status, headers },
    body: isJson ? Buffer.from(replaceAll(body.toString(), origins)) : body,
  };
}

function replaceAll(text: string, origins: Map<string, string>): string {
  return [...origins].reduce(
    (result, [from, to]) =>
      // not when the origin is only the beginning of another one: …:80 of …:8080
      result.replace(new RegExp(`${escapeRegExp(from)}(?![\\w.])`, 'g'), to),
    text,
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
