import {
  possibleIn,
  RequestCounts,
  RequestDetail,
  RequestMove,
  RequestPage,
  RequestRevisionList,
} from '@rackstage/plugin-requests-common';
import { RequestRecord } from '../database/records';
import { PoliciesStore } from '../database/PoliciesStore';
import { RequestQuery, RequestsStore, Viewer } from '../database/RequestsStore';
import { TalkStore } from '../database/TalkStore';
import { Approvers } from '../approval/Approvers';
import { DecisionService } from './DecisionService';
import { attachmentView, chainOf, revisionsView, summaryOf } from './views';

/** Badges say "999+" from here on. */
const mostCounted = 1000;

export interface RequestReaderOptions {
  approvers: Approvers;
  decisions: DecisionService;
  policies: PoliciesStore;
  requests: RequestsStore;
  talk: TalkStore;
}

/** Requests as pages show them. */
export class RequestReader {
  constructor(private readonly options: RequestReaderOptions) {}

  async list(query: RequestQuery): Promise<RequestPage> {
    const { requests } = this.options;
    const { viewer } = query;
    const page = await requests.list(query);
    const decided = await requests.decidedBy(viewer.person, page.items);
    return {
      ...page,
      items: page.items.map(record =>
        summaryOf(record, mayDecide(record, viewer) && !decided.has(record.id)),
      ),
    };
  }

  async count(viewer: Viewer): Promise<RequestCounts> {
    const { requests } = this.options;
    const [inbox, mine] = await Promise.all([
      requests.countInbox(viewer, mostCounted),
      requests.countByState(viewer),
    ]);
    return { inbox, mine };
  }

  /** @param mayManage - whether roles let the viewer end or restart what others asked for */
  async detail(
    record: RequestRecord,
    viewer: Viewer,
    mayManage: boolean,
  ): Promise<RequestDetail> {
    const { approvers, policies, requests, talk } = this.options;
    const { id, chain, requester, state } = record;
    const [{ policy }, decisions, revisions, attachments, ...resolved] =
      await Promise.all([
        policies.get(record.policyVersion),
        requests.decisions(id),
        requests.revisions(id),
        talk.listAttachments(id),
        ...chain.map((step, index) =>
          approvers.resolve(
            record,
            step,
            record.escalated && index === record.step,
          ),
        ),
      ]);
    const right = await this.options.decisions.rightOf(
      record,
      decisions,
      viewer.person,
    );
    const isOwn = viewer.person === requester;
    const can = (move: RequestMove) => possibleIn[move].includes(state);
    return {
      ...summaryOf(record, right.allowed),
      subject: record.subject,
      rule: record.rule,
      'rule@ko': policy.rules.find(({ name }) => name === record.rule)?.[
        'name@ko'
      ],
      policyVersion: record.policyVersion,
      attempt: record.attempt,
      submissionTaskId: record.submissionTaskId,
      chain: chainOf(record, resolved, decisions),
      changes: revisionsView(revisions)[0]?.changes ?? [],
      attachments: attachments.map(attachmentView),
      cannotDecide: right.why,
      'cannotDecide@ko': right['why@ko'],
      can: {
        decide: right.allowed,
        comment: true,
        edit: isOwn && can('edit'),
        answer: isOwn && can('answer'),
        withdraw: (isOwn || mayManage) && can('withdraw'),
        retry: (isOwn || mayManage) && can('retry'),
        handBack: (isOwn || mayManage) && can('handBack'),
        escalate: mayManage && can('escalate') && !record.escalated,
      },
    };
  }

  async revisions(id: string): Promise<RequestRevisionList> {
    const revisions = await this.options.requests.revisions(id);
    return { items: revisionsView(revisions) };
  }
}

const mayDecide = (record: RequestRecord, { person, refs }: Viewer) =>
  record.state === 'waiting' &&
  record.requester !== person &&
  record.waitingFor.some(ref => refs.includes(ref));
