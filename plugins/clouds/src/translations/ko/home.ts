export const home = {
  'home.resources': '내 인스턴스',
  'home.resourcesNone': '나와 내 그룹이 소유한 인스턴스가 없습니다.',
  'home.resourcesHint': '템플릿으로 만들어 보십시오. 1분이면 됩니다.',
  'home.all': '전체 인스턴스',
  'home.attention': '확인 필요',
  'home.attentionNone': '지금 확인할 것이 없습니다.',
  'home.expiring': '{{name}} 만료',
  'home.broken': '{{name}}: {{phase}}',
  'home.failingAccount': '{{title}} 응답 없음',
  'card.instance': '인스턴스',
  'card.account': '클라우드 계정',
  'card.open': '클라우드에서 열기',
};
