export const home = {
  'home.resources': '내 인스턴스',
  'home.resourcesNone': '나와 내 그룹이 소유한 인스턴스가 없습니다.',
  'home.resourcesHint': '템플릿으로 만들어 보십시오. 1분이면 됩니다.',
  'home.all': '전체 인스턴스',
  'home.attention': '확인 필요',
  'home.attentionNone': '지금 확인할 것이 없습니다.',
  'usage.title': '클라우드 사용량',
  'usage.noLimits': '이 워크스페이스에는 한도가 없습니다.',
  'usage.row': '{{allowed}} 중 {{used}}',
  'usage.monthlyRow': '월 {{allowed}} 중 {{used}}',
  'usage.spend': '지출',
  'usage.unpriced_one':
    '인스턴스와 볼륨 {{count}}개의 가격을 알 수 없어 합계에서 제외했습니다.',
  'usage.unpriced_other':
    '인스턴스와 볼륨 {{count}}개의 가격을 알 수 없어 합계에서 제외했습니다.',
  'card.instance': '인스턴스',
  'card.account': '클라우드 계정',
  'card.open': '클라우드에서 열기',
};
