import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import http, { IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

export interface PublishedPackage {
  name: string;
  version: string;
  description?: string;
  archive: Buffer;
  /** Neither signed nor listed under another key. Default: signed. */
  signed?: boolean;
  /** What is said of the archive in place of the truth. */
  integrity?: string;
  signature?: string;
}

export interface NpmRegistryStub {
  readonly url: string;
  /** Only requests with this token are answered. */
  readonly token: string;
  readonly key: { keyId: string; key: string };
  publish(published: PublishedPackage): void;
  close(): Promise<void>;
}

const keyId = 'SHA256:key-of-the-stub';

/** A package registry that speaks npm's protocol: search, packuments, archives, signatures and keys. */
export async function startNpmRegistryStub(): Promise<NpmRegistryStub> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  const key = publicKey
    .export({ type: 'spki', format: 'der' })
    .toString('base64');
  const token = 'npm_token-of-the-stub';
  const published: PublishedPackage[] = [];
  let url = '';

  const versionOf = (entry: PublishedPackage) => {
    const integrity = entry.integrity ?? integrityOf(entry.archive);
    const text = `${entry.name}@${entry.version}:${integrity}`;
    const sig =
      entry.signature ??
      sign('sha256', Buffer.from(text), privateKey).toString('base64');
    return {
      name: entry.name,
      version: entry.version,
      description: entry.description,
      dist: {
        tarball: `${url}/${entry.name}/-/${entry.version}.tgz`,
        integrity,
        ...(entry.signed !== false && { signatures: [{ keyid: keyId, sig }] }),
      },
    };
  };

  const packument = (name: string) => {
    const versions = published.filter(entry => entry.name === name);
    const latest = versions.at(-1);
    return (
      latest && {
        name,
        'dist-tags': { latest: latest.version },
        versions: Object.fromEntries(
          versions.map(entry => [entry.version, versionOf(entry)]),
        ),
      }
    );
  };

  function answer(path: string, query: URLSearchParams): unknown {
    if (path === '/-/npm/v1/keys') {
      const scheme = 'ecdsa-sha2-nistp256';
      return { keys: [{ keyid: keyId, key, keytype: scheme, scheme }] };
    }
    if (path === '/-/v1/search') {
      const text = query.get('text') ?? '';
      const names = new Set(published.map(({ name }) => name));
      const found = [...names].filter(name => name.includes(text));
      const objects = found.map(name => {
        const { version, description } = published.findLast(
          entry => entry.name === name,
        )!;
        return { package: { name, version, description } };
      });
      return { objects, total: objects.length };
    }
    const tarball = /^\/(.+)\/-\/(.+)\.tgz$/.exec(path);
    return tarball
      ? published.find(
          ({ name, version }) => name === tarball[1] && version === tarball[2],
        )?.archive
      : packument(path.slice(1));
  }

  const server = http.createServer(
    (request: IncomingMessage, response: ServerResponse) => {
      const at = new URL(request.url ?? '/', url);
      const isAllowed = request.headers.authorization === `Bearer ${token}`;
      const body = answer(decodeURIComponent(at.pathname), at.searchParams);
      if (!isAllowed || body === undefined) {
        response.writeHead(isAllowed ? 404 : 401).end('{}');
      } else {
        response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
      }
    },
  );
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token,
    key: { keyId, key },
    publish: entry => void published.push(entry),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const integrityOf = (archive: Buffer) =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}`;
