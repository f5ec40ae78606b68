import ldap, { DN, SearchRequest } from 'ldapjs';
import { understandBits } from './understandBits';

export type LdapAttributes = Record<
  string,
  string | Buffer | (string | Buffer)[]
>;

export interface LdapStub {
  readonly url: string;
  readonly bindDn: string;
  readonly secret: string;
  /** Adds an entry or replaces it, as changed at the time of the stub's clock. */
  put(dn: string, attributes: LdapAttributes): void;
  remove(dn: string): void;
  /** Entries that are there, but are not told: half of a directory is the fault that nobody reports. */
  hide(hidden: (dn: string) => boolean): void;
  /** What was searched for: filters, in the order in which they came. */
  readonly searches: string[];
  /** What `modifyTimestamp` an entry gets; a second later with each change unless told otherwise. */
  clock: () => Date;
  close(): Promise<void>;
}

interface Stored {
  dn: DN;
  attributes: Record<string, (string | Buffer)[]>;
}

const subtree = 2;
const pagedResults = '1.2.840.113556.1.4.319';

/** An attribute that is asked for without a range is told in its first one. */
function asked(
  attributes: Stored['attributes'],
  names: string[],
): Stored['attributes'] {
  const wanted = names.map(name => name.toLowerCase().replace('-*', '-'));
  return Object.fromEntries(
    Object.entries(attributes).filter(([attribute]) => {
      const name = attribute.toLowerCase();
      const [plain, range] = name.split(';');
      return wanted.some(
        one =>
          one === name ||
          (range?.startsWith('range=0-') && one === plain) ||
          (one.includes(';') && name.startsWith(one)),
      );
    }),
  );
}

/**
 * An LDAP server on loopback, with paged results, for the entries that a test gives it.
 *
 * @param tls - certificate and key, in PEM; without them it speaks in clear
 */
export async function startLdapStub(tls?: {
  certificate: string;
  key: string;
}): Promise<LdapStub> {
  const bindDn = 'cn=portal,dc=example';
  const secret = 'secret of the portal';
  const entries = new Map<string, Stored>();
  const pages = new Map<string, Stored[]>();
  const searches: string[] = [];
  let hidden: (dn: string) => boolean = () => false;
  let seconds = 0;
  let cookies = 0;

  const server = ldap.createServer(tls);
  server.bind('', (request, response, next) => {
    if (request.dn.toString() !== bindDn || request.credentials !== secret) {
      next(new ldap.InvalidCredentialsError());
      return;
    }
    response.end();
    next();
  });

  function matching(request: SearchRequest): Stored[] {
    searches.push(request.filter.toString());
    understandBits(request.filter);
    const base = request.dn;
    return [...entries].flatMap(([text, entry]) => {
      const inside =
        base.equals(entry.dn) ||
        (request.scope === subtree && base.parentOf(entry.dn));
      const told = inside && !hidden(text);
      return told && request.filter.matches(entry.attributes) ? entry : [];
    });
  }

  server.search('', (request, response, next) => {
    if (!request.connection.ldap.bindDN.equals(bindDn)) {
      next(new ldap.InsufficientAccessRightsError());
      return;
    }
    const control = request.controls.find(({ type }) => type === pagedResults);
    // Whoever does not ask for pages gets all of it in one.
    const { size, cookie } = control?.value ?? {
      size: entries.size,
      cookie: Buffer.alloc(0),
    };
    const key = cookie.toString();
    const all = pages.get(key) ?? matching(request);
    pages.delete(key);
    // The library would leave out attributes that are asked for in capital letters.
    response.attributes.push('*');
    for (const { dn, attributes } of all.slice(0, size)) {
      const told = asked(attributes, request.attributes);
      response.send({ dn: dn.toString(), attributes: told }, true);
    }
    const rest = all.slice(size);
    const nextKey = rest.length > 0 ? String(++cookies) : '';
    if (nextKey) {
      pages.set(nextKey, rest);
    }
    response.addControl(
      new ldap.PagedResultsControl({
        value: { size: all.length, cookie: Buffer.from(nextKey) },
      }),
    );
    response.end();
    next();
  });

  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const stub: LdapStub = {
    url: server.url,
    bindDn,
    secret,
    searches,
    clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    put(dn, attributes) {
      const modifyTimestamp = stub
        .clock()
        .toISOString()
        .replace(/\.\d+|[-:T]/g, '');
      const all = { modifyTimestamp, ...attributes };
      entries.set(dn, {
        dn: ldap.parseDN(dn),
        attributes: Object.fromEntries(
          Object.entries(all).map(([name, value]) => [name, [value].flat()]),
        ),
      });
    },
    remove(dn) {
      entries.delete(dn);
    },
    hide(which) {
      hidden = which;
    },
    async close() {
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
  return stub;
}
