import { kindOf, ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { NetboxTransaction } from '../../database/netbox/NetboxStore';
import { ItemRecord, RunRecord } from '../../database/netbox/records';
import {
  ImportBatch,
  ImportItem,
  SkippedItem,
  SourceId,
} from '../../imports/netbox';
import { differ } from './differ';
import { Match, matchObjects } from './matchObjects';
import { partsOf, resolveFields, sourcesInFields } from './references';

/**
 * What a batch would do, compared with what there is. Nothing is changed but
 * the run's items.
 *
 * @returns what was added to them
 */
export async function stageBatch(
  batch: ImportBatch,
  run: RunRecord,
  t: NetboxTransaction,
): Promise<ItemRecord[]> {
  const { kind, step } = batch;
  const ids = new Map<SourceId, string>();
  const records: ItemRecord[] = [];
  const add = (item: Omit<ItemRecord, 'runId' | 'ordinal' | 'kind' | 'step'>) =>
    records.push({
      ...item,
      runId: run.id,
      ordinal: run.staged + records.length,
      kind,
      step,
    });
  const before = await t.seen(run.id, batch.items.flatMap(sourcesOf));
  before.forEach(
    ({ objectId }, source) => objectId && ids.set(source, objectId),
  );
  for (const part of partsOf(batch.items)) {
    const wanted = part.map(({ sourceId, fields }) => ({
      sourceId,
      fields: resolveFields(fields, source => ids.get(source)),
    }));
    const matches = await matchObjects(kind, wanted, run, t);
    part.forEach((item, index) => {
      const match = matches.get(item.sourceId);
      if (match) {
        ids.set(item.sourceId, match.record.id);
      }
      add({
        sourceId: item.sourceId,
        title: titleOfItem(kind, item),
        fields: item.fields,
        ...outcomeOf(kind, wanted[index], match, item.note),
      });
    });
  }
  batch.skipped.forEach(item => add(skippedItem(item)));
  return t.addItems(records);
}

const sourcesOf = ({ fields }: ImportItem) => sourcesInFields(fields);

function outcomeOf(
  kind: ObjectKindName,
  wanted: Parameters<typeof differ>[1],
  match: Match | undefined,
  itemNote: string | undefined,
): Pick<ItemRecord, 'outcome' | 'objectId' | 'changes' | 'note'> {
  if (!match) {
    return { outcome: 'create', changes: [], note: itemNote };
  }
  const { changes, note } = differ(kind, wanted, match);
  return {
    outcome: changes.length === 0 && match.isLinked ? 'same' : 'change',
    objectId: match.record.id,
    changes,
    note: [itemNote, note].filter(Boolean).join('. ') || undefined,
  };
}

function titleOfItem(
  kind: ObjectKindName,
  { sourceId, fields }: ImportItem,
): string {
  const title = fields[kindOf[kind].title];
  return typeof title === 'string' && title !== '' ? title : sourceId;
}

const skippedItem = ({ sourceId, name, reason, detail }: SkippedItem) => ({
  sourceId,
  title: name,
  outcome: 'skipped' as const,
  fields: {},
  changes: [],
  reason,
  detail,
});
