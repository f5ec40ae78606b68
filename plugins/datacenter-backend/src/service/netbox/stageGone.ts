import { objectKinds, placeLevels } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { NetboxTransaction } from '../../database/netbox/NetboxStore';
import {
  ItemRecord,
  LinkRecord,
  RunRecord,
} from '../../database/netbox/records';
import { ObjectRecord } from '../../database/records';

const atOnce = 1000;

/**
 * What earlier runs have made and the NetBox no longer has, in the order in
 * which it can be removed. It takes a run that has read everything.
 */
export async function stageGone(
  run: RunRecord,
  t: NetboxTransaction,
): Promise<ItemRecord[]> {
  const gone: { link: LinkRecord; record: ObjectRecord }[] = [];
  let after = '';
  for (;;) {
    const links = await t.unseenLinks(run.serverId, run.id, after, atOnce);
    if (links.length === 0) {
      break;
    }
    after = links.at(-1)!.sourceId;
    const records = await recordsOf(links, t);
    gone.push(
      ...links.flatMap(link => {
        const record = records.get(link.objectId);
        return record ? [{ link, record }] : [];
      }),
    );
    // Somebody has removed them here.
    await t.unlink(
      run.serverId,
      links
        .filter(({ objectId }) => !records.has(objectId))
        .map(({ sourceId }) => sourceId),
    );
  }
  return t.addItems(
    gone
      .sort((one, other) => rankOf(one.record) - rankOf(other.record))
      .map(({ link, record }, index) => ({
        runId: run.id,
        ordinal: run.staged + index,
        kind: link.kind,
        step: 'gone',
        sourceId: link.sourceId,
        title: titleOf(record),
        outcome: 'gone',
        objectId: record.id,
        fields: {},
        changes: [],
      })),
  );
}

async function recordsOf(
  links: LinkRecord[],
  t: NetboxTransaction,
): Promise<Map<string, ObjectRecord>> {
  const records = new Map<string, ObjectRecord>();
  for (const kind of new Set(links.map(link => link.kind))) {
    const ids = links
      .filter(link => link.kind === kind)
      .map(({ objectId }) => objectId);
    for (const record of await t.objects.getMany(kind, ids)) {
      records.set(record.id, record);
    }
  }
  return records;
}

/** What refers comes before what is referred to: cables before ports, rooms before sites, blades before bays. */
function rankOf({ kind, fields }: ObjectRecord): number {
  if (kind === 'devices' && fields.bayId) {
    return -objectKinds.indexOf('bays') - 0.5;
  }
  const level = placeLevels.indexOf(
    fields.level as (typeof placeLevels)[number],
  );
  return -objectKinds.indexOf(kind) - Math.max(level, 0) / 100;
}
