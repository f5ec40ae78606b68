import { HttpStub, startHttpStub, StubAnswer, StubRequest } from '../httpStub';
import { DumpRow, DumpTables } from './dump';
import { listModels } from './models';
import { matches, Serializer } from './serialize';

/** What goes wrong at one page of a list. */
export interface NetboxFault {
  /** Path below `/api/`: `dcim/devices`. */
  list: string;
  /** The nth page that is asked for from now on, from 1. */
  page: number;
  /** How often in a row; once unless told otherwise. */
  times?: number;
  /** `hang`: no answer ever comes. */
  answer: { status: 429 | 500 | 503; retryAfter?: string } | 'hang';
}

export interface NetboxStub extends HttpStub {
  /** The one token that is let in. */
  readonly token: string;
  inject(fault: NetboxFault): void;
  /** What it holds from now on. */
  replace(dump: readonly DumpRow[]): void;
}

const mostPerPage = 1000;
const perPage = 50;

/** A NetBox that only reads, with the contents of a dump. */
export async function startNetboxStub(options: {
  dump: readonly DumpRow[];
  token?: string;
  version?: string;
}): Promise<NetboxStub> {
  const { token = '0123456789abcdef', version = '3.6.9' } = options;
  const stub = await startHttpStub();
  let tables = new DumpTables(options.dump);
  let faults: { fault: NetboxFault; seen: number }[] = [];

  const refusal = (detail: string): StubAnswer => ({
    status: 403,
    body: { detail },
  });
  const guarded =
    (answer: (request: StubRequest) => StubAnswer | Promise<StubAnswer>) =>
    (request: StubRequest) => {
      const { authorization } = request.headers;
      if (!authorization) {
        return refusal('Authentication credentials were not provided.');
      }
      return authorization === `Token ${token}`
        ? answer(request)
        : refusal('Invalid token');
    };

  function faultAt(list: string): NetboxFault['answer'] | undefined {
    for (const entry of faults.filter(({ fault }) => fault.list === list)) {
      const { page: first, times = 1, answer } = entry.fault;
      entry.seen += 1;
      if (entry.seen >= first && entry.seen < first + times) {
        return answer;
      }
    }
    return undefined;
  }

  function listAnswer({ path, query }: StubRequest): Promise<StubAnswer> {
    const list = path.slice('/api/'.length).replace(/\/$/, '');
    const fault = faultAt(list);
    if (fault === 'hang') {
      return new Promise(() => {});
    }
    return Promise.resolve(
      fault ? faultAnswer(fault, version) : page(list, query),
    );
  }

  function page(list: string, query: URLSearchParams): StubAnswer {
    if (!(list in listModels)) {
      return { status: 404, body: { detail: 'Not found.' } };
    }
    const model = listModels[list];
    const rows = tables
      .all(model.model)
      .filter(row => matches(row, query, model));
    const asked = Number(query.get('limit') ?? perPage);
    const limit = Math.min(asked || mostPerPage, mostPerPage);
    const offset = Number(query.get('offset') ?? 0);
    const link = (at: number) => {
      const there = new URLSearchParams(query);
      there.set('limit', String(limit));
      there.set('offset', String(at));
      return `${stub.origin}/api/${list}/?${there}`;
    };
    const serializer = new Serializer(tables, stub.origin);
    return {
      headers: { 'API-Version': version.replace(/\.\d+$/, '') },
      body: {
        count: rows.length,
        next: offset + limit < rows.length ? link(offset + limit) : null,
        previous: offset > 0 ? link(Math.max(0, offset - limit)) : null,
        results: rows
          .slice(offset, offset + limit)
          .map(row =>
            query.get('brief')
              ? serializer.brief(row)
              : serializer.full(list, row),
          ),
      },
    };
  }

  stub.on(
    'GET /api/status/',
    guarded(() => ({
      body: {
        'django-version': '4.2.8',
        'installed-apps': {},
        'netbox-version': version,
        plugins: {},
        'python-version': '3.11.4',
        'rq-workers-running': 1,
      },
    })),
  );
  stub.onAny('GET', '/api/', guarded(listAnswer));

  return {
    ...stub,
    token,
    inject(fault) {
      faults = [...faults, { fault, seen: 0 }];
    },
    replace(dump) {
      tables = new DumpTables(dump);
    },
  };
}

function faultAnswer(
  { status, retryAfter }: Exclude<NetboxFault['answer'], 'hang'>,
  version: string,
): StubAnswer {
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    body:
      status === 429
        ? { detail: 'Request was throttled.' }
        : {
            error: 'server closed the connection unexpectedly',
            exception: 'OperationalError',
            netbox_version: version,
            python_version: '3.11.4',
          },
  };
}
