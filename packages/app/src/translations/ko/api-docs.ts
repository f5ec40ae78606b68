import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs';

export default createTranslationMessages({
  ref: apiDocsTranslationRef,
  full: true,
  messages: {
    'apiDefinitionCard.error.title': 'API를 불러올 수 없습니다',
    'apiDefinitionCard.rawButtonTitle': '원문',
    'apiDefinitionDialog.closeButtonTitle': '닫기',
    'apiDefinitionDialog.tabsAriaLabel': 'API 정의 보기 방식',
    'apiDefinitionDialog.toggleButtonAriaLabel': 'API 정의 창 열기/닫기',
    'apiDefinitionDialog.rawButtonTitle': '원문',
    'defaultApiExplorerPage.title': 'API',
    'defaultApiExplorerPage.subtitle': '{{orgName}} API 탐색기',
    'defaultApiExplorerPage.pageTitleOverride': 'API',
    'defaultApiExplorerPage.createButtonTitle': '기존 API 등록',
    'defaultApiExplorerPage.supportButtonTitle': '모든 API를 볼 수 있습니다',
    'consumedApisCard.title': '사용하는 API',
    'consumedApisCard.error.title': 'API를 불러올 수 없습니다',
    'consumedApisCard.emptyContent.title':
      '이 {{entity}}에서 사용하는 API가 없습니다.',
    'hasApisCard.title': 'API',
    'hasApisCard.error.title': 'API를 불러올 수 없습니다',
    'hasApisCard.emptyContent.title': '이 {{entity}}에 포함된 API가 없습니다.',
    'providedApisCard.title': '제공하는 API',
    'providedApisCard.error.title': 'API를 불러올 수 없습니다',
    'providedApisCard.emptyContent.title':
      '이 {{entity}}에서 제공하는 API가 없습니다.',
    'apiEntityColumns.typeTitle': '유형',
    'apiEntityColumns.apiDefinitionTitle': 'API 정의',
    'consumingComponentsCard.title': '사용하는 컴포넌트',
    'consumingComponentsCard.error.title': '컴포넌트를 불러올 수 없습니다',
    'consumingComponentsCard.emptyContent.title':
      '이 API를 사용하는 컴포넌트가 없습니다.',
    'providingComponentsCard.title': '제공하는 컴포넌트',
    'providingComponentsCard.error.title': '컴포넌트를 불러올 수 없습니다',
    'providingComponentsCard.emptyContent.title':
      '이 API를 제공하는 컴포넌트가 없습니다.',
    apisCardHelpLinkTitle: '변경 방법 알아보기',
  },
});
