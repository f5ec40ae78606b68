import { Browser } from '@playwright/test';
import { people } from '../../e2e/lib/people';
import { Benchmark, Figure, seconds } from '../lib/Benchmark';
import { newPage, settled, withBrowser } from '../lib/browser';
import { fillPortal } from '../lib/fillPortal';
import { median } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const instances = 1_000;
const runs = 5;
const limit = 2;

const pages = [
  { name: 'Home', path: '/' },
  { name: 'the catalog', path: '/catalog' },
  { name: 'the list of instances', path: '/clouds/instances' },
];

/** Until the largest thing on a page is there, for somebody who signed in before and has nothing cached. */
export const paint: Benchmark = {
  name: 'paint',
  title: `largest contentful paint, with ${instances} instances`,
  run: () =>
    withPortal({}, async portal => {
      await fillPortal(portal, instances);
      return withBrowser(async browser => {
        const figures: Figure[] = [];
        for (const { name, path } of pages) {
          const times: number[] = [];
          // One more before: the first one finds the portal's own caches empty.
          for (let run = -1; run < runs; run++) {
            const time = await largestPaint(browser, portal.url + path);
            if (run >= 0) {
              times.push(time);
            }
          }
          const result = median(times);
          figures.push({
            name: `${name}, median of ${runs}`,
            measured: seconds(result),
            beside: '',
            result,
            unit: 's',
            limit,
          });
        }
        return figures;
      });
    }),
};

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const page = await newPage(browser);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(user => {
    localStorage.setItem('rackstage.signInAs', user);
    Object.assign(window, { largestPaint: 0 });
    new PerformanceObserver(list => {
      const { startTime } = list.getEntries().at(-1)!;
      Object.assign(window, { largestPaint: startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  }, people.operator);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const milliseconds = await settled(() =>
    page.evaluate<number>('largestPaint'),
  );
  await page.context().close();
  return milliseconds / 1000;
}
