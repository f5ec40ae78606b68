import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  fromRow,
  isUniqueViolation,
  PageQuery,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  AttachmentRecord,
  CommentRecord,
  HistoryRecord,
  NoticeRecord,
} from './records';
import { attachmentColumns, commentColumns, noticeColumns } from './rows';
import { addParticipants, writeChanges } from './writeChanges';

/** Files of one request. */
export const mostAttachments = 20;

type NewHistory = Omit<HistoryRecord, 'seq' | 'requestId'>;

/** What is said about requests, and attached to them. */
export class TalkStore {
  constructor(private readonly knex: Knex) {}

  /** Whoever is mentioned may read the request from then on. */
  async addComment(
    comment: CommentRecord,
    notice: NoticeRecord | undefined,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      await tx('comments').insert(toRow(commentColumns, comment));
      await addParticipants(tx, comment.requestId, comment.mentions, false);
      if (notice) {
        await tx('notices').insert(toRow(noticeColumns, notice));
      }
    });
  }

  async listComments(requestId: string, page: PageQuery) {
    const found = await selectPage(
      this.knex('comments').where({ request_id: requestId }),
      this.knex,
      {
        key: 'createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      page,
    );
    return {
      ...found,
      items: found.items.map(row =>
        fromRow<CommentRecord>(commentColumns, row),
      ),
    };
  }

  async listAttachments(requestId: string): Promise<AttachmentRecord[]> {
    const rows = await this.knex('attachments')
      .where({ request_id: requestId })
      .orderBy('created_at')
      .orderBy('id')
      .select(Object.values(attachmentColumns).map(({ name }) => name));
    return rows.map(row => fromRow(attachmentColumns, row));
  }

  /** @throws ConflictError when there are too many */
  async addAttachment(
    attachment: AttachmentRecord,
    content: Buffer,
    entry: NewHistory,
  ): Promise<void> {
    const { requestId } = attachment;
    try {
      await this.knex.transaction(async tx => {
        const taken = new Set(
          await tx('attachments')
            .where({ request_id: requestId })
            .pluck('place'),
        );
        const place = Array.from(
          { length: mostAttachments },
          (_, index) => index,
        ).find(index => !taken.has(index));
        if (place === undefined) {
          throw new ConflictError(
            `A request takes ${mostAttachments} files; remove one first`,
          );
        }
        await tx('attachments').insert({
          ...toRow(attachmentColumns, attachment),
          place,
          content,
        });
        await writeChanges(tx, requestId, { fields: {}, history: [entry] });
      });
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          'Another file was attached at the same moment; try again',
        );
      }
      throw error;
    }
  }

  /** @throws NotFoundError */
  async readAttachment(
    requestId: string,
    id: string,
  ): Promise<AttachmentRecord & { content: Buffer }> {
    const row = await this.knex('attachments')
      .where({ request_id: requestId, id })
      .first();
    if (!row) {
      throw new NotFoundError(`No attachment with id ${id}`);
    }
    return { ...fromRow(attachmentColumns, row), content: row.content };
  }

  async removeAttachment(
    requestId: string,
    id: string,
    entry: NewHistory,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const removed = await tx('attachments')
        .where({ request_id: requestId, id })
        .delete();
      if (removed > 0) {
        await writeChanges(tx, requestId, { fields: {}, history: [entry] });
      }
    });
  }
}
