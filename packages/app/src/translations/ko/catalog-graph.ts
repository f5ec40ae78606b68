import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';

export default createTranslationMessages({
  ref: catalogGraphTranslationRef,
  full: true,
  messages: {
    'catalogGraphCard.title': '관계',
    'catalogGraphCard.deepLinkTitle': '그래프 보기',
    'catalogGraphPage.title': '카탈로그 그래프',
    'catalogGraphPage.filterToggleButtonTitle': '필터',
    'catalogGraphPage.supportButtonDescription':
      '컴포넌트를 소프트웨어 카탈로그에 추가하면 여기에서 관계를 볼 수 있습니다.',
    'catalogGraphPage.simplifiedSwitchLabel': '간략히 표시',
    'catalogGraphPage.mergeRelationsSwitchLabel': '관계 병합',
    'catalogGraphPage.zoomOutDescription':
      '두 손가락으로 확대·축소하고 움직여 다이어그램을 살펴보십시오. 클릭하면 기준 노드가 바뀌고, Shift를 누른 채 클릭하면 엔티티로 이동합니다.',
    'catalogGraphPage.curveFilter.title': '곡선',
    'catalogGraphPage.curveFilter.curveMonotoneX': '부드러운 곡선',
    'catalogGraphPage.curveFilter.curveStepBefore': '계단형',
    'catalogGraphPage.directionFilter.title': '방향',
    'catalogGraphPage.directionFilter.leftToRight': '왼쪽에서 오른쪽',
    'catalogGraphPage.directionFilter.rightToLeft': '오른쪽에서 왼쪽',
    'catalogGraphPage.directionFilter.topToBottom': '위에서 아래',
    'catalogGraphPage.directionFilter.bottomToTop': '아래에서 위',
    'catalogGraphPage.maxDepthFilter.title': '최대 깊이',
    'catalogGraphPage.maxDepthFilter.inputPlaceholder': '∞ 제한 없음',
    'catalogGraphPage.maxDepthFilter.clearButtonAriaLabel': '최대 깊이 지우기',
    'catalogGraphPage.selectedKindsFilter.title': '종류',
    'catalogGraphPage.selectedRelationsFilter.title': '관계',
  },
});
