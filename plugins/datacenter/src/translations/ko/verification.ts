export const verification = {
  'verification.tab': '검증',
  'verification.about':
    '관리 주소가 있는 랙의 장비에 포트마다 연결된 대상을 물어 등록된 케이블과 비교합니다. 결과는 케이블에 남습니다.',
  'verification.start': '지금 검증',
  'verification.state.verified': '확인됨',
  'verification.state.missing': '연결 없음',
  'verification.state.wrong': '잘못 연결됨',
  'verification.state.unknown': '확인 불가',
  'verification.extra': '등록되지 않은 연결',
  'verification.unread': '읽지 못한 장비',
  'verification.seen': '실제 연결',
  'verification.fix': '조치',
  'verification.connect': '{{a}}에 {{b}} 연결',
  'verification.swap': '{{a}}, {{b}} 포트의 케이블 맞바꾸기',
  'verification.move': '{{from}}의 케이블을 {{to}} 포트에 연결',
  'verification.record': '{{a}}, {{b}} 사이의 케이블을 등록하거나 제거하십시오',
  'verification.identify':
    '{{at}}에 연결된 대상 확인: 등록되지 않은 이름 {{reported}}',
};
