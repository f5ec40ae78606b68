export default {
  'simulated.badge': '시뮬레이션',
  'simulated.hint': '시뮬레이션입니다. 실제 자원은 없습니다.',
  unknownPrice: '–',
  'price.hour': '시간당 {{amount}}',
  'price.month': '월 {{amount}}',
  'failure.title': '불러오지 못했습니다',
  'failure.retry': '다시 시도',
  'failure.notFound': '존재하지 않거나 볼 수 있는 권한이 없습니다.',
  'failure.notAllowed': '권한이 없습니다. 관리자에게 역할을 요청하십시오.',
  'failure.unreachable': '포털이 응답하지 않습니다. 연결 상태를 확인하십시오.',
  'copy.label': '{{what}} 복사',
  'copy.done': '복사했습니다',
};
