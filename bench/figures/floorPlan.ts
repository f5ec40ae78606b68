import { Page } from '@playwright/test';
import { people } from '../../e2e/lib/people';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { amount, Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { newPage, withBrowser } from '../lib/browser';
import { median } from '../lib/statistics';
import { withPortal } from '../lib/withPortals';

const racks = 1_000;
const runs = 5;

/** How long the plan is dragged about, in milliseconds. */
const panning = 3_000;

/** A large room in a browser that has been to the portal: until all of it is drawn, and while it is dragged about. */
export const floorPlan: Benchmark = {
  name: 'floor-plan',
  title: `a floor plan of ${racks} racks, drawn and dragged`,
  run: () =>
    withPortal({}, async portal => {
      const api = await PortalApi.signIn(portal.url, 'operator');
      const room = `/datacenter/places/places/${await makeRoom(api)}`;
      return withBrowser(async browser => {
        const page = await newPage(browser);
        await page.setViewportSize({ width: 1440, height: 1000 });
        await page.addInitScript(user => {
          localStorage.setItem('rackstage.signInAs', user);
        }, people.operator);
        await page.goto(portal.url + room);
        await page
          .locator('[data-rack]')
          .nth(racks - 1)
          .waitFor();
        const drawn: number[] = [];
        for (let run = 0; run < runs; run++) {
          drawn.push(await secondsToDraw(page, room));
        }
        return [
          amount(`drawn, median of ${runs}`, 's', median(drawn), 1.5),
          ofFrame(await frame(page)),
        ];
      });
    }),
};

/** At least 50 a second. */
function ofFrame(time: number): Figure {
  return {
    ...amount('a frame while it is dragged', 's', time, 0.02),
    measured: milliseconds(time * 1000),
  };
}

async function makeRoom(api: PortalApi): Promise<string> {
  const { id: roomId } = await api.post<{ id: string }>(
    '/api/datacenter/objects/places',
    {
      fields: { name: 'Hall', level: 'room', widthMm: 40_000, depthMm: 60_000 },
    },
  );
  await api.post('/api/datacenter/changes', {
    changes: Array.from({ length: racks }, (_, index) => ({
      action: 'create',
      kind: 'racks',
      fields: {
        name: `R${index}`,
        roomId,
        xMm: 600 + (index % 40) * 700,
        yMm: 600 + Math.floor(index / 40) * 2200,
      },
    })),
  });
  return roomId;
}

/** From a click that leads to the room until a frame with every rack in it. */
async function secondsToDraw(page: Page, room: string): Promise<number> {
  await page.goto(new URL('/datacenter/places', page.url()).href);
  await page.locator(`a[href="${room}"]`).waitFor();
  const milliseconds = await page.evaluate(
    async ({ path, count }) => {
      const nextFrame = () => new Promise(requestAnimationFrame);
      const start = performance.now();
      document.querySelector<HTMLElement>(`a[href="${path}"]`)!.click();
      while (document.querySelectorAll('[data-rack]').length < count) {
        await nextFrame();
      }
      // What was found is on screen with the frame after the next one.
      await nextFrame();
      await nextFrame();
      return performance.now() - start;
    },
    { path: room, count: racks },
  );
  return milliseconds / 1000;
}

/** Seconds of a frame, in the mean. */
async function frame(page: Page): Promise<number> {
  const plan = page
    .locator('svg')
    .filter({ has: page.locator('[data-rack]') })
    .first();
  const box = (await plan.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // Near enough for names to be there.
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  for (let step = 0; step < 4; step++) {
    await page.mouse.wheel(0, -200);
  }
  await page.keyboard.up('Control');
  const frames = page.evaluate(async milliseconds => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < milliseconds) {
      await new Promise(requestAnimationFrame);
      count++;
    }
    return (performance.now() - start) / count;
  }, panning);
  await page.mouse.down();
  const end = performance.now() + panning;
  for (let step = 0; performance.now() < end; step++) {
    await page.mouse.move(
      middle.x + 150 * Math.sin(step / 15),
      middle.y + 80 * Math.cos(step / 15),
    );
  }
  await page.mouse.up();
  return (await frames) / 1000;
}
