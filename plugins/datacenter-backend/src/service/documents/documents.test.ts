import {
  DatacenterObject,
  LabelRequest,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from '../plans/DefaultPlanService';
import { ProposalService } from '../proposals/ProposalService';
import { createViews } from '../views';
import { DocumentRequest, DocumentService } from './DocumentService';
import { LabelService } from './LabelService';

const databases = createTestDatabases();

/** Pages of a PDF. */
const pagesOf = (pdf: Buffer) =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe.each(databases.eachSupportedId())('documents on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let plansStore: DatabasePlansStore;
  let documents: DocumentService;
  let labels: LabelService;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let a: DatacenterObject;
  let cable: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const { store, views } = plant;
    plansStore = new DatabasePlansStore(knex);
    documents = new DocumentService(
      {
        objects: store,
        views,
        drawn: createViews(views, store),
        plans: plansStore,
        proposals: new ProposalService(plansStore),
      },
      () => plant.now,
    );
    labels = new LabelService(store, {
      baseUrl: 'https://portal.example',
      now: () => plant.now,
    });
    room = await plant.make('places', {
      name: '전산실 1',
      level: 'room',
      widthMm: 6000,
      depthMm: 6000,
    });
    rack = await plant.rack(room, { xMm: 600, yMm: 600 });
    const type = await plant.serverType({ typicalDrawWatts: 400 });
    const place = (name: string, position: number) =>
      plant.make('devices', {
        name,
        typeId: type.id,
        rackId: rack.id,
        position,
        serial: `=S${position}`,
      });
    a = await place('web-1', 1);
    const b = await place('web-2', 2);
    const panel = await plant.make('panels', {
      name: 'UPS-A',
      placeId: room.id,
    });
    await plant.make('feeds', {
      name: 'A-1',
      panelId: panel.id,
      rackId: rack.id,
    });
    cable = await plant.cable(
      await plant.port(a, 'eth0'),
      await plant.port(b, 'eth0'),
      { label: 'C-1', type: 'cat6', lengthMetres: 1.5 },
    );
  });

  afterEach(() => knex.destroy());

  const render = (
    document: DocumentRequest['document'],
    id: string,
    more: Partial<DocumentRequest> = {},
  ) =>
    documents.render({
      document,
      id,
      format: 'xlsx',
      language: 'ko',
      timeZone: 'Asia/Seoul',
      ...more,
    });

  it('tell of a room in its racks and devices, in the language that is asked for', async () => {
    const { fileName, content } = await render('room-book', room.id);
    expect(fileName).toBe('전산실 대장 전산실 1 2026-12-01.xlsx');
    const racks = await readSheet(content, '랙');
    expect(racks).toMatchObject([
      ['랙', '열', '상태', '사용', '높이', '무게', '소비 전력', '공급 전력'],
      ['R1', null, '운영 중', 2, 42, 40, 800, 5632],
    ]);
    const devices = await readSheet(content, '장비');
    expect(
      devices.slice(1).map(row => [row[1], row[2], row[3], row[5]]),
    ).toEqual([
      [2, 'web-2', 'Dell R650', '=S2'],
      [1, 'web-1', 'Dell R650', '=S1'],
    ]);
    const english = await render('room-book', room.id, { language: 'en' });
    const [head] = await readSheet(english.content, 'Racks');
    expect(head[0]).toBe('Rack');
  });

  it('name both ends of each cable, and of each port what it leads to', async () => {
    const book = await render('cable-book', room.id);
    const [, row] = await readSheet(book.content);
    expect(row).toEqual([
      'C-1',
      'cat6',
      null,
      1.5,
      '연결됨',
      'R1 U1 web-1 eth0',
      'R1 U2 web-2 eth0',
      null,
    ]);
    const table = await render('device-connections', a.id);
    const ports = await readSheet(table.content);
    expect(ports[1]).toEqual([
      'eth0',
      '10gbase-x-sfpp',
      'C-1',
      null,
      1.5,
      'R1 U2 web-2 eth0',
      'R1 U2 web-2 eth0',
    ]);
    const both = await render('rack-connections', rack.id);
    expect((await readSheet(both.content, 'web-2')).length).toBe(5);
  });

  it('list what a plan needs, with what of it is on the shelf', async () => {
    const plans = new DefaultPlanService({
      store: plansStore,
      objects: plant.store,
      now: () => plant.now,
      changed: () => undefined,
      notices: { tell: async () => undefined },
    });
    const plan = await plans.create({ name: '증설' }, { ref: 'user:x/ann' });
    const eth1 = async (device: string) => {
      const [found] = (
        await plant.store.list('devices', { search: device, limit: 1 })
      ).items;
      return (await plant.port(found as never, 'eth1')).id;
    };
    await plans.addSteps(plan.id, [
      {
        action: 'create',
        kind: 'cables',
        id: randomUUID(),
        fields: {
          a: [await eth1('web-1')],
          b: [await eth1('web-2')],
          type: 'dac-passive',
          lengthMetres: 2,
        },
      },
    ]);
    const stock = { type: 'dac-passive', lengthMetres: 2, count: 0 };
    await plant.make('cable-stock', { name: 'DAC 2 m', ...stock });
    const { fileName, content } = await render('bill-of-materials', plan.id);
    expect(fileName).toBe('자재 명세서 증설 2026-12-01.xlsx');
    expect(await readSheet(content, '자재 명세서')).toEqual([
      ['품목', '유형', '부품 번호', '길이', '수량', '재고', '부족'],
      ['케이블', 'dac-passive', null, 2, 1, 0, 1],
    ]);
    await expect(render('bill-of-materials', randomUUID())).rejects.toThrow(
      NotFoundError,
    );
  });

  it('say what feeds carry', async () => {
    const { content } = await render('power-budget', room.id);
    const [, row] = await readSheet(content);
    expect(row.slice(0, 6)).toEqual(['UPS-A', 'A-1', 'R1', 'A', 32, 5632]);
    expect(row.at(-1)).toBe('적합');
  });

  it.each([
    ['room-book', 'room', 4],
    ['rack-card', 'rack', 2],
    ['cable-book', 'room', 1],
    ['power-budget', 'room', 1],
    ['rack-connections', 'rack', 1],
  ] as const)('are printed: %s', async (document, about, pages) => {
    const { id } = about === 'room' ? room : rack;
    const { content, fileName } = await render(document, id, { format: 'pdf' });
    expect(fileName).toMatch(/\.pdf$/);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(content)).toBe(pages);
  });

  it('of an empty room say that nothing is recorded', async () => {
    const empty = await plant.room('Empty');
    for (const document of [
      'room-book',
      'cable-book',
      'power-budget',
    ] as const) {
      const { content } = await render(document, empty.id);
      expect((await readSheet(content)).length).toBe(1);
      const pdf = await render(document, empty.id, { format: 'pdf' });
      expect(pagesOf(pdf.content)).toBeGreaterThan(0);
    }
  });

  it('are of something that is there', async () => {
    const nobody = 'f0000000-0000-4000-8000-000000000000';
    for (const document of [
      'room-book',
      'rack-card',
      'device-connections',
    ] as const) {
      await expect(render(document, nobody)).rejects.toThrow(/^No /);
    }
  });

  it('print a label for both ends of each cable', async () => {
    const request: LabelRequest = {
      kind: 'cables',
      ids: [cable.id],
      sheet: 'roll-50x25',
      startAt: 1,
      code: 'qr',
      language: 'ko',
    };
    const pdf = await labels.render(request);
    expect(pagesOf(pdf)).toBe(2);
    const one = await labels.render({
      ...request,
      kind: 'racks',
      ids: [rack.id],
    });
    expect(pagesOf(one)).toBe(1);
    const bars = await labels.render({
      ...request,
      kind: 'racks',
      ids: [rack.id],
      code: 'code128',
    });
    expect(bars.equals(one)).toBe(false);
    await expect(labels.render({ ...request, ids: [rack.id] })).rejects.toThrow(
      /No cables/,
    );
  });
});
