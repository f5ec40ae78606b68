export const capacity = {
  'capacity.tab': '용량',
  'capacity.units': '공간',
  'capacity.drawWatts': '전력',
  'capacity.heatWatts': '냉각',
  'capacity.amountUnits': '{{number}} U',
  'capacity.amountKilowatts': '{{number}} kW',
  'capacity.usedOf': '{{all}} 중 {{used}} 사용',
  'capacity.unknown': '{{used}} 사용. 전체 용량이 등록되지 않았습니다.',
  'capacity.more': '진행 전인 계획에서 {{amount}} 추가합니다.',
  'capacity.less': '진행 전인 계획에서 {{amount}} 비웁니다.',
  'capacity.over': '용량 부족',
  'capacity.full': '현재 추세로 {{month}}에 포화',
  'capacity.enough': '현재 추세로 10년 이상 여유',
  'capacity.noLimit': '한도 미등록',
  'capacity.chart': '월별 사용량: {{values}}',
  'capacity.help':
    '전력은 한 계통이 끊겼을 때 감당할 수 있는 양이고, 냉각은 가동 중인 냉각 장치의 용량입니다. 지난 달의 소비 전력도 현재 등록된 값으로 계산합니다.',
};
