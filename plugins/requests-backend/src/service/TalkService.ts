import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { isUserOrGroup } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import {
  Attachment,
  AttachmentContent,
  Comment,
  finalStates,
  NewAttachment,
  NewComment,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { CommentRecord } from '../database/records';
import { TalkStore } from '../database/TalkStore';
import { AuthorizedRequestService } from './AuthorizedRequestService';
import { People } from '../approval/People';
import { sniffMediaType } from './sniffMediaType';
import { entry, notice } from '../approval/transitions';
import { attachmentView } from './views';

const mostBytes = 5 * 1024 * 1024;

type Credentials = BackstageCredentials;

export interface TalkServiceOptions {
  now(): Date;
  people: People;
  requests: AuthorizedRequestService;
  talk: TalkStore;
  /** Something is different. */
  onChange(requestId: string): void;
}

/** Who may see a request may talk about it. */
export class TalkService {
  constructor(private readonly options: TalkServiceOptions) {}

  async list(id: string, page: PageQuery, credentials: Credentials) {
    const { requests, talk } = this.options;
    await requests.visible(id, credentials);
    const found = await talk.listComments(id, page);
    return { ...found, items: found.items.map(commentView) };
  }

  async add(
    id: string,
    { text, mentions = [] }: NewComment,
    credentials: Credentials,
  ): Promise<Comment> {
    const { people, requests, talk, onChange } = this.options;
    const { record, viewer } = await requests.actable(id, credentials);
    const known = await Promise.all(
      mentions.map(mention =>
        isUserOrGroup(ref => people.exists(ref), mention),
      ),
    );
    const unknown = mentions.filter((_, index) => !known[index]);
    if (unknown.length > 0) {
      throw new InputError(
        `There is no '${unknown[0]}' in the catalog; mention a group or user that exists, and write it in lower case`,
      );
    }
    const createdAt = this.now();
    const comment = {
      id: randomUUID(),
      requestId: id,
      author: viewer.person,
      text,
      mentions,
      createdAt,
    };
    await talk.addComment(
      comment,
      mentions.length > 0
        ? notice(record, 'mentioned', mentions, createdAt, {
            by: viewer.person,
            comment: text,
          })
        : undefined,
    );
    onChange(id);
    return commentView(comment);
  }

  async attach(
    id: string,
    { name, content }: NewAttachment,
    credentials: Credentials,
  ): Promise<Attachment> {
    const { requests, talk, onChange } = this.options;
    const { record, viewer } = await requests.actable(id, credentials);
    if (finalStates.includes(record.state)) {
      throw new InputError(
        `The request is ${record.state}; nothing is attached to it any more`,
      );
    }
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > mostBytes) {
      throw new InputError("'content' is larger than 5 MiB; attach less");
    }
    const mediaType = sniffMediaType(bytes, name);
    if (!mediaType) {
      throw new InputError(
        "'content' is none of PNG, JPEG, GIF, WebP, PDF, Office document and UTF-8 text; convert it to one of them",
      );
    }
    const createdAt = this.now();
    const attachment = {
      id: randomUUID(),
      requestId: id,
      name,
      mediaType,
      size: bytes.length,
      addedBy: viewer.person,
      createdAt,
    };
    await talk.addAttachment(
      attachment,
      bytes,
      entry(createdAt, viewer.person, 'attached', { name }),
    );
    onChange(id);
    return attachmentView(attachment);
  }

  /** As data in JSON: a browser never shows it as a page of this portal. */
  async read(
    id: string,
    attachmentId: string,
    credentials: Credentials,
  ): Promise<AttachmentContent> {
    await this.options.requests.visible(id, credentials);
    const { name, mediaType, content } = await this.options.talk.readAttachment(
      id,
      attachmentId,
    );
    return { name, mediaType, content: content.toString('base64') };
  }

  /** By who attached it, as long as nothing is decided. */
  async detach(id: string, attachmentId: string, credentials: Credentials) {
    const { requests, talk, onChange } = this.options;
    const { record, viewer } = await requests.actable(id, credentials);
    const { addedBy, name } = await talk.readAttachment(id, attachmentId);
    if (addedBy !== viewer.person) {
      throw new NotAllowedError(`Only ${addedBy}, who attached it, removes it`);
    }
    if (record.decidedAt !== undefined) {
      throw new NotAllowedError(
        'What was attached when the request was decided stays with it',
      );
    }
    await talk.removeAttachment(
      id,
      attachmentId,
      entry(this.now(), viewer.person, 'detached', { name }),
    );
    onChange(id);
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

const commentView = ({ requestId: _, ...comment }: CommentRecord): Comment =>
  comment;
