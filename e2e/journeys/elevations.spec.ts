import bwipjs from 'bwip-js/node';
import { aPicture } from '../lib/aPicture';
import { approvePlan, makeRack, planMove } from '../lib/datacenter';
import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { PortalApi } from '../lib/PortalApi';

interface Device {
  fields: { rackId: string; position: number };
}

/** Another rack to the right of the first one, with a vertical power distribution unit. */
async function makeRackBeside(api: PortalApi, name: string, roomId: string) {
  const make = (kind: string, fields: object) =>
    api.post<{ id: string }>(`/api/datacenter/objects/${kind}`, { fields });
  const rack = await make('racks', {
    name: `${name}-r2`,
    roomId,
    heightUnits: 10,
    xMm: 1800,
    yMm: 1200,
  });
  const type = await make('device-types', {
    manufacturer: 'Example',
    model: `${name} PDU`,
    heightUnits: 0,
  });
  await make('devices', {
    name: `${name}-pdu`,
    typeId: type.id,
    rackId: rack.id,
  });
  return rack.id;
}

test('racks stand abreast, and a device is dragged from one to the next', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { roomId, rackId, typeId, a } = await makeRack(api, name);
  const beside = await makeRackBeside(api, name, roomId);
  const image = await api.fetch(
    `/api/datacenter/device-types/${typeId}/face-images/front`,
    { method: 'PUT', body: JSON.stringify({ data: aPicture }) },
  );
  expect(image.status).toBe(200);
  await signInAs('operator');
  await page.goto(`/datacenter/places/places/${roomId}`);
  for (const rack of ['r1', 'r2']) {
    await page
      .getByRole('group', { name: new RegExp(say.floorPlan) })
      .getByRole('button', { name: new RegExp(`^${name}-${rack} `) })
      .click({ modifiers: ['Shift'] });
  }
  await page
    .getByRole('button', { name: say.rackElevations, exact: true })
    .click();
  const drawing = (rack: string) =>
    page.getByRole('group', {
      name: new RegExp(`^${say.rackElevation} ${name}-${rack}`),
    });
  const device = (rack: string) =>
    drawing(rack).getByRole('button', { name: new RegExp(`^${name}-a,`) });
  await expect(device('r1').locator('image')).toHaveAttribute(
    'href',
    `data:image/png;base64,${aPicture}`,
  );
  await expect(
    drawing('r2').getByRole('button', { name: new RegExp(`^${name}-pdu,`) }),
  ).toBeVisible();
  await expectAccessible(page);

  // Racks stand on one floor, and the other one is half as high: past its top.
  const from = (await device('r1').boundingBox())!;
  const to = (await drawing('r2').boundingBox())!;
  const middle = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 5 });
  await expect(page.getByText(say.unitOfOtherRack)).toContainText(`${name}-r2`);
  await page.mouse.up();
  await expect(device('r2')).toBeVisible();
  const now = async () => {
    const { fields } = await api.get<Device>(
      `/api/datacenter/objects/devices/${a.id}`,
    );
    return fields;
  };
  expect((await now()).rackId).toBe(beside);

  await page.getByRole('button', { name: say.undo, exact: true }).click();
  await expect(device('r1')).toBeVisible();
  expect(await now()).toMatchObject({ rackId, position: 1 });
});

test('the camera reads a label where the browser has no reader', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { rackId, a } = await makeRack(api, name);
  const planId = await planMove(api, name, a.id, 8);
  await approvePlan(await apiAs('administrator'), planId);
  const label = await bwipjs.toBuffer({
    bcid: 'qrcode',
    text: `https://portal.example/datacenter/racks/racks/${rackId}`,
    scale: 6,
    backgroundcolor: 'FFFFFF',
    padding: 8,
  });
  // The camera sees the label; who reads it is the portal itself.
  await page.addInitScript(
    ({ picture }) => {
      Reflect.deleteProperty(globalThis, 'BarcodeDetector');
      navigator.mediaDevices.getUserMedia = async () => {
        const image = new Image();
        image.src = picture;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 640;
        canvas.height = 640;
        const context = canvas.getContext('2d')!;
        const stream = canvas.captureStream(10);
        const draw = () => {
          context.fillStyle = 'white';
          context.fillRect(0, 0, 640, 640);
          context.drawImage(image, 100, 100);
          requestAnimationFrame(draw);
        };
        draw();
        return stream;
      };
    },
    { picture: `data:image/png;base64,${label.toString('base64')}` },
  );
  await signInAs('operator');
  await page.goto(`/datacenter/plans/${planId}/work`);
  await page.getByRole('button', { name: say.scanWithCamera }).click();
  await expect(
    page.getByRole('button', { name: say.showAllAgain }),
  ).toBeVisible();
});
