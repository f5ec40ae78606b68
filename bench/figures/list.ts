import { PortalApi } from '../../e2e/lib/PortalApi';
import { people } from '../../e2e/lib/people';
import { TestPortal } from '../../e2e/lib/testPortal';
import { until } from '../../e2e/lib/until';
import {
  Benchmark,
  Figure,
  kilobytes,
  milliseconds,
  ratio,
} from '../lib/Benchmark';
import { countBytes, newPage, settled, withBrowser } from '../lib/browser';
import { fillPortal } from '../lib/fillPortal';
import { median, secondsOf } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const many = 10_000;
const few = 100;
const calls = 31;

/** As the page of instances asks for it. */
const firstPage = '/api/clouds/instances?limit=100&sort=name';
const counts = '/api/clouds/instance-facets';

/** What a list of many costs beside a list of few: it should not matter how long the list is. */
export const list: Benchmark = {
  name: 'list',
  title: `pages of ${many} instances, beside pages of ${few}`,
  run: () =>
    withPortal({}, long =>
      withPortal({}, async short => {
        await fillPortal(long, many);
        await fillPortal(short, few);
        // First, because a portal that still fills its catalog answers late.
        const catalog = await catalogPayload(long, short);
        return [
          await times('first page of the API', firstPage, long, short, 2),
          await payload(long, short),
          await times('counts for its filters', counts, long, short),
          catalog,
        ];
      }),
    ),
};

async function times(
  name: string,
  path: string,
  long: TestPortal,
  short: TestPortal,
  limit?: number,
): Promise<Figure> {
  const apis = await Promise.all(
    [long, short].map(({ url }) => PortalApi.signIn(url, 'operator')),
  );
  const taken: number[][] = [[], []];
  for (let call = 0; call < calls; call++) {
    for (const [which, api] of apis.entries()) {
      taken[which].push(1000 * (await secondsOf(() => api.get(path))));
    }
  }
  const [many_, few_] = taken.map(median);
  return ratio(`${name}, median of ${calls}`, milliseconds, many_, few_, limit);
}

async function payload(long: TestPortal, short: TestPortal): Promise<Figure> {
  const [longer, shorter] = await Promise.all(
    [long, short].map(async ({ url }) => {
      const api = await PortalApi.signIn(url, 'operator');
      const answer = await api.fetch(firstPage);
      return (await answer.arrayBuffer()).byteLength;
    }),
  );
  return ratio('its payload', kilobytes, longer, shorter, 1.1);
}

/** What the catalog answers until its page of instances is there. */
async function catalogPayload(
  long: TestPortal,
  short: TestPortal,
): Promise<Figure> {
  await Promise.all([inCatalog(long, many), inCatalog(short, few)]);
  const bytes: number[] = [];
  for (const { url } of [long, short]) {
    bytes.push(await catalogBytes(url));
  }
  return ratio(
    'payload of the catalog page',
    kilobytes,
    bytes[0],
    bytes[1],
    1.1,
  );
}

const inCatalog = async ({ url }: TestPortal, count: number) => {
  const api = await PortalApi.signIn(url, 'operator');
  await until(
    `the catalog has ${count} instances`,
    async () => {
      const { totalItems } = await api.get<{ totalItems: number }>(
        '/api/catalog/entities/by-query?limit=0&filter=kind=resource,spec.type=instance',
      );
      return totalItems >= count;
    },
    { seconds: 1200, interval: 2000 },
  );
};

const catalogBytes = (url: string) =>
  withBrowser(async browser => {
    const page = await newPage(browser);
    await page.addInitScript(
      user => localStorage.setItem('rackstage.signInAs', user),
      people.operator,
    );
    const bytes = await countBytes(page, answer =>
      answer.url.includes('/api/catalog/'),
    );
    await page.goto(
      `${url}/catalog?filters[kind]=resource&filters[type]=instance&filters[user]=all`,
    );
    await page.getByRole('link', { name: 'server-00000' }).first().waitFor();
    return settled(bytes);
  });
