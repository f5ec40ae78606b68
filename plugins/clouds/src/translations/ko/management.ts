export const management = {
  'management.state.in-sync': '일치',
  'management.state.drifted': '클라우드에서 변경됨',
  'management.state.missing': '클라우드에 없음',
  'management.state.unknown': '관리하지 않음',
  'management.state.only-here': '여기에만 있음',
  'management.managedAs': '관리 이름: {{name}}',
  'drift.title': '클라우드에서 변경됨',
  'drift.hint':
    '수락하면 클라우드의 현재 상태가 앞으로의 요청 상태가 되고, 복원하면 요청했던 상태로 되돌립니다.',
  'drift.field': '항목',
  'drift.desired': '요청한 상태',
  'drift.observed': '클라우드 상태',
  'drift.accept': '수락',
  'drift.restore': '복원',
  'drift.acceptField': '수락: {{field}}',
  'drift.restoreField': '복원: {{field}}',
  'drift.acceptAll': '모두 수락',
  'drift.restoreAll': '모두 복원',
  'drift.missingTitle': '클라우드에서 사라졌습니다',
  'drift.missingHint':
    '여러 번 연속으로 확인했지만 찾지 못했습니다. 저절로 삭제되거나 다시 생성되지 않습니다. 요청했던 대로 다시 생성하거나 관리를 해제하십시오.',
  'drift.makeAgain': '다시 생성',
  'drift.running': '실행 중',
  'drift.stopped': '중지됨',
  'drift.attached': '연결됨',
  'drift.detached': '연결되지 않음',
  'release.action': '관리 해제',
  'release.title': '관리를 해제하시겠습니까? {{name}}',
  'release.hint':
    '더 이상 여기서 관리하지 않으며, 태그만 제거되고 클라우드에는 그대로 남습니다. 다시 등록하면 되돌릴 수 있습니다.',
  'release.done': '관리를 해제했습니다',
  'adopt.action': '관리 등록',
  'adopt.title_one': '{{count}}개 관리 등록',
  'adopt.title_other': '{{count}}개 관리 등록',
  'adopt.selected_one': '{{count}}개 선택됨',
  'adopt.selected_other': '{{count}}개 선택됨',
  'adopt.hint':
    '클라우드에 있는 현재 상태 그대로 관리하기 시작합니다. 태그가 붙는 것 외에는 아무것도 변경되지 않습니다.',
  'adopt.checking': '클라우드에서 확인하는 중 …',
  'adopt.asName': '관리 이름: {{name}}',
  'adopt.along': '함께 속하지만 관리하지 않는 것',
  'adopt.addAlong': '함께 관리 등록: {{name}}',
  'adopt.required': '필수',
  'adopt.done_one': '{{count}}개를 관리 대상으로 등록했습니다',
  'adopt.done_other': '{{count}}개를 관리 대상으로 등록했습니다',
  'adoptionProblem.AlreadyManaged':
    '이미 관리 중입니다. 이름: {{name}}, 소유자: {{owner}}',
  'adoptionProblem.CannotManage': '이 계정은 이 종류를 생성할 수 없습니다',
  'adoptionProblem.Gone': '클라우드에 더 이상 없습니다. 계정을 동기화하십시오',
  'adoptionProblem.NotYours': '클라우드 또는 다른 프로젝트의 것입니다',
  'adoptionProblem.Busy': '클라우드가 처리 중입니다. 끝날 때까지 기다리십시오',
  'adoptionProblem.UnknownSpec':
    '사양이 인벤토리에 없습니다. 계정을 동기화하십시오: {{spec}}',
  'adoptionProblem.UsesOther':
    '속한 것이 다른 워크스페이스에 있습니다. 그 워크스페이스를 선택하십시오: {{workspace}}',
  'adoptionProblem.NeedsAlso':
    '속한 것을 관리하지 않습니다. 함께 등록하십시오: {{name}}',
  'adoptionProblem.UnknownRelation':
    '속한 것이 인벤토리에 없습니다. 계정을 동기화하십시오: {{id}}',
  'adoptionProblem.NotExpressible':
    '여기서 관리할 수 없는 항목이 있습니다: {{reason}}',
};
