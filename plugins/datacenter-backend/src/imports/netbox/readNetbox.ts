import { InputError } from '@backstage/errors';
import { settle } from './mapNetbox/settle';
import { sourceOf } from './mapNetbox/values';
import { NetboxClient } from './NetboxClient';
import { NetboxGroup, NetboxObject } from './netboxObjects';
import { parentsFirst } from './parentsFirst';
import { ReadContext } from './ReadContext';
import { Step, steps } from './steps';
import {
  ImportBatch,
  ImportCursor,
  ImportItem,
  Mapped,
  SkippedItem,
  SourceId,
} from './types';

export interface ReadOptions {
  client: NetboxClient;
  /** Where an earlier run was cut off: `next` of the last batch that was stored. */
  from?: ImportCursor;
  /**
   * What has been imported until there. What is read is put in; who cannot
   * store an item takes it out before asking for the next batch, so that
   * nothing refers to it.
   */
  known: Set<SourceId>;
  signal: AbortSignal;
}

interface Page {
  objects: NetboxObject[];
  /** All of a tree, otherwise the page. */
  context: NetboxObject[];
  total: number;
  /** Objects of the list that are done with it. */
  end: number;
  isLast: boolean;
}

/**
 * A NetBox, from sites to cables, as batches of objects of ours. A batch is a
 * page of one list; the next page is asked for when the batch is done with.
 * What does not fit is skipped and told with its reason. Lists that change
 * while they are read can lack an object or two: another run brings them.
 *
 * @throws InputError, ServiceUnavailableError; the signal's reason when it is aborted
 */
export async function* readNetbox(
  options: ReadOptions,
): AsyncGenerator<ImportBatch> {
  const { client, from, known, signal } = options;
  await client.check(signal);
  const context = new ReadContext(client, signal);
  const first = from ? steps.findIndex(({ name }) => name === from.step) : 0;
  if (first < 0) {
    throw new InputError(`cursor: there is no step '${from?.step}'`);
  }
  for (let index = first; index < steps.length; index++) {
    const step = steps[index];
    const offset = index === first ? (from?.offset ?? 0) : 0;
    for await (const page of pagesOf(step, offset, client, signal)) {
      const map = await step.mapper(page.context, context);
      const { items, skipped } = settleAll(step, page.objects, map, known);
      const next = page.isLast
        ? steps[index + 1] && { step: steps[index + 1].name, offset: 0 }
        : { step: step.name, offset: page.end };
      yield {
        kind: step.kind,
        step: step.name,
        items,
        skipped,
        total: page.total,
        next,
      };
    }
  }
}

async function* pagesOf(
  step: Step,
  from: number,
  client: NetboxClient,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const { list, query = {} } = step;
  if (step.tree) {
    const all: NetboxGroup[] = [];
    for await (const group of client.all<NetboxGroup>(list, query, signal)) {
      all.push(group);
    }
    yield {
      objects: parentsFirst(all),
      context: all,
      total: all.length,
      end: all.length,
      isLast: true,
    };
    return;
  }
  let offset = from;
  for (;;) {
    const page = await client.page<NetboxObject>(list, offset, query, signal);
    offset += page.results.length;
    yield {
      objects: page.results,
      context: page.results,
      total: page.count,
      end: offset,
      isLast: page.isLast,
    };
    if (page.isLast) {
      return;
    }
  }
}

function settleAll(
  step: Step,
  objects: NetboxObject[],
  map: (object: NetboxObject) => Mapped | Mapped[] | undefined,
  known: Set<SourceId>,
): { items: ImportItem[]; skipped: SkippedItem[] } {
  const items = new Map<SourceId, ImportItem>();
  const skipped: SkippedItem[] = [];
  for (const object of objects) {
    for (const mapped of mapOne(step, object, map)) {
      const settled =
        'reason' in mapped
          ? mapped
          : settle(step.kind, mapped, id => known.has(id));
      if ('reason' in settled) {
        skipped.push(settled);
      } else {
        items.set(settled.sourceId, settled);
        known.add(settled.sourceId);
      }
    }
  }
  return { items: [...items.values()], skipped };
}

/** What one object is like must not end the import of all others. */
function mapOne(
  step: Step,
  object: NetboxObject,
  map: (object: NetboxObject) => Mapped | Mapped[] | undefined,
): Mapped[] {
  try {
    return [map(object) ?? []].flat();
  } catch (error) {
    return [
      {
        sourceId: sourceOf(step.model, object),
        name: String(object.display),
        reason: 'malformed',
        detail: error instanceof Error ? error.message : String(error),
      },
    ];
  }
}
