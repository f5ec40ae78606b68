import { toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import {
  decisionColumns,
  historyColumns,
  noticeColumns,
  revisionColumns,
} from './rows';
import { RequestChanges } from './RequestsStore';

/** Everything of a change but the request's own row. */
export async function writeChanges(
  tx: Knex.Transaction,
  requestId: string,
  changes: RequestChanges,
): Promise<void> {
  const { decision, history, notices = [], revision, waitingFor } = changes;
  if (decision) {
    await tx('decisions').insert(toRow(decisionColumns, decision));
  }
  if (revision) {
    await tx('revisions').insert(toRow(revisionColumns, revision));
  }
  if (history.length > 0) {
    await tx('history').insert(
      history.map(entry => toRow(historyColumns, { ...entry, requestId })),
    );
  }
  if (notices.length > 0) {
    await tx('notices').insert(
      notices.map(notice => toRow(noticeColumns, notice)),
    );
  }
  if (waitingFor) {
    await tx('participants')
      .where({ request_id: requestId })
      .update({ waiting: false });
    await addParticipants(tx, requestId, waitingFor, true);
  }
}

/** Whoever is there already stays. */
export async function addParticipants(
  tx: Knex,
  requestId: string,
  refs: string[],
  waiting: boolean,
): Promise<void> {
  if (refs.length === 0) {
    return;
  }
  const insert = tx('participants')
    .insert(
      [...new Set(refs)].map(ref => ({ request_id: requestId, ref, waiting })),
    )
    .onConflict(['request_id', 'ref']);
  await (waiting ? insert.merge(['waiting']) : insert.ignore());
}
