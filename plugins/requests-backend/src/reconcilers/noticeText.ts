import { NoticeKind } from '../database/records';

interface Words {
  en: string;
  ko: string;
  /** What to do, or what it means. */
  description: { en: string; ko: string };
}

const words: Record<NoticeKind, Words> = {
  decide: {
    en: 'Waits for your decision',
    ko: '결재 대기',
    description: {
      en: 'A request has come to a step that you decide.',
      ko: '요청이 귀하가 결재할 단계에 도착했습니다.',
    },
  },
  remind: {
    en: 'Still waits for your decision',
    ko: '결재 대기 중',
    description: {
      en: 'A request still waits for you to decide it.',
      ko: '요청이 아직 귀하의 결재를 기다리고 있습니다.',
    },
  },
  escalated: {
    en: 'Escalated',
    ko: '에스컬레이션',
    description: {
      en: 'A step was not decided in time, or there is nobody left who may.',
      ko: '제때 결재되지 않았거나 결재할 사람이 없어 에스컬레이션했습니다.',
    },
  },
  approved: {
    en: 'Approved',
    ko: '승인',
    description: {
      en: 'Your request is approved, and is being carried out.',
      ko: '요청이 승인되어 처리를 시작합니다.',
    },
  },
  rejected: {
    en: 'Rejected',
    ko: '거절',
    description: {
      en: 'Your request was rejected.',
      ko: '요청이 거절되었습니다.',
    },
  },
  asked: {
    en: 'Question about your request',
    ko: '정보 요청',
    description: {
      en: 'An approver needs information before deciding.',
      ko: '결재 전에 추가 정보가 필요합니다.',
    },
  },
  answered: {
    en: 'Question answered',
    ko: '정보 제공',
    description: {
      en: 'The requester has answered, and it waits for your decision again.',
      ko: '요청자가 답변했으며 다시 결재를 기다립니다.',
    },
  },
  'sent-back': {
    en: 'Sent back for revision',
    ko: '보완 요청',
    description: {
      en: 'Change your request, and it goes through its steps again.',
      ko: '요청을 수정하면 결재 단계를 다시 진행합니다.',
    },
  },
  expired: {
    en: 'Expired',
    ko: '만료',
    description: {
      en: 'Nobody decided in time. File it again if you still need it.',
      ko: '제때 결재되지 않았습니다. 여전히 필요하면 다시 요청하십시오.',
    },
  },
  failed: {
    en: 'Could not be carried out',
    ko: '처리 실패',
    description: {
      en: 'See why, then retry it or hand it back.',
      ko: '원인을 확인한 뒤 다시 시도하거나 종료하십시오.',
    },
  },
  completed: {
    en: 'Done',
    ko: '완료',
    description: {
      en: 'What you asked for is there.',
      ko: '요청하신 내용이 완료되었습니다.',
    },
  },
  'handed-back': {
    en: 'Handed back',
    ko: '처리 종료',
    description: {
      en: 'Your request will not be carried out.',
      ko: '요청을 더 이상 처리하지 않습니다.',
    },
  },
  mentioned: {
    en: 'You were mentioned',
    ko: '언급',
    description: {
      en: 'Somebody mentioned you in a request.',
      ko: '요청에서 귀하를 언급했습니다.',
    },
  },
};

const most = 900;

/** A notification has one text for all who get it, so it is in both languages of the portal. */
export function noticeText(
  kind: NoticeKind,
  { title, comment }: { title: string; comment?: string },
): { title: string; description: string } {
  const { en, ko, description } = words[kind];
  const said = comment ? ` “${comment.slice(0, most)}”` : '';
  return {
    title: `${en} · ${ko}: ${title}`,
    description: `${description.en} / ${description.ko}${said}`,
  };
}
