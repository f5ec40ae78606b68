import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import {
  Timeline,
  TimelineEntry,
  TimelineTask,
} from '@rackstage/plugin-requests-common';
import { CommentRecord, HistoryRecord } from '../database/records';
import { RequestsStore } from '../database/RequestsStore';
import { TalkStore } from '../database/TalkStore';
import { Provisioner } from '../provisioning/Provisioner';
import { AuthorizedRequestService } from './AuthorizedRequestService';

/** What people said, in a timeline; the rest is on their own page. */
const mostComments = 500;

type Source = TimelineTask['source'];

export interface TimelineServiceOptions {
  logger: LoggerService;
  provisioner: Provisioner;
  requests: AuthorizedRequestService;
  store: RequestsStore;
  talk: TalkStore;
}

/** What happened to a request, with the steps and logs of the tasks before and after its decision. */
export class TimelineService {
  constructor(private readonly options: TimelineServiceOptions) {}

  async of(id: string, credentials: BackstageCredentials): Promise<Timeline> {
    const { requests, store, talk } = this.options;
    const { record } = await requests.visible(id, credentials);
    const [history, comments, submission, provisioning] = await Promise.all([
      store.history(id),
      talk.listComments(id, { limit: mostComments }),
      this.story('submission', record.submissionTaskId),
      this.story('provisioning', record.taskId),
    ]);
    const began = beginningOf(record.taskId, history);
    return {
      entries: inOrder([
        ...history.map(one => placed(historyEntry(one))),
        ...comments.items.map(one => placed(commentEntry(one))),
        ...submission.entries.map(one => placed(one)),
        ...provisioning.entries.map(one => placed(one, began)),
      ]),
      tasks: [...submission.tasks, ...provisioning.tasks],
    };
  }

  /** Where it cannot be told, the rest is. */
  private async story(
    source: Source,
    taskId: string | undefined,
  ): Promise<Timeline> {
    if (taskId === undefined) {
      return { entries: [], tasks: [] };
    }
    try {
      const { task, entries } = await this.options.provisioner.tell(taskId);
      return {
        entries: entries.map(one => ({ ...one, source, taskId })),
        tasks: [{ taskId, source, ...task }],
      };
    } catch (error) {
      return {
        entries: [],
        tasks: [
          {
            taskId,
            source,
            problem: this.problemOf(taskId, error),
            steps: [],
            made: [],
          },
        ],
      };
    }
  }

  private problemOf(taskId: string, error: unknown): TimelineTask['problem'] {
    if (error instanceof NotFoundError) {
      return 'gone';
    }
    this.options.logger.warn(`Task ${taskId} cannot be read`, toError(error));
    return 'unavailable';
  }
}

interface Placed {
  entry: TimelineEntry;
  /** Where it stands, which is not always when it says that it was. */
  place: string;
}

const placed = (entry: TimelineEntry, earliest = ''): Placed => ({
  entry,
  place: entry.at < earliest ? earliest : entry.at,
});

/** What is of one time keeps its order. */
const inOrder = (entries: Placed[]): TimelineEntry[] =>
  entries
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map(({ entry }) => entry);

/** When the run of a task began. The Scaffolder tells whole seconds, and by another clock: it may seem to be before. */
const beginningOf = (taskId: string | undefined, history: HistoryRecord[]) =>
  (
    history.findLast(
      ({ event, detail }) => event === 'started' && detail.taskId === taskId,
    ) ?? history.find(({ event }) => event === 'submitted')
  )?.at;

const historyEntry = ({
  seq,
  at,
  actor,
  event,
  detail,
}: HistoryRecord): TimelineEntry => {
  const { comment, ...rest } = detail;
  return {
    id: `history:${seq}`,
    at,
    source: 'request',
    kind: 'event',
    event,
    actor,
    detail: rest,
    ...(typeof comment === 'string' && { text: comment }),
  };
};

const commentEntry = ({
  id,
  author,
  createdAt,
  mentions,
  text,
}: CommentRecord): TimelineEntry => ({
  id: `comment:${id}`,
  at: createdAt,
  source: 'request',
  kind: 'comment',
  actor: author,
  text,
  detail: { mentions },
});
