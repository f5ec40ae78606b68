import {
  appLanguageApiRef,
  ExtensionFactoryMiddleware,
} from '@backstage/frontend-plugin-api';

/** Titles that Backstage's plugins give their pages in English only, by extension id. */
const koreanTitles: Record<string, string> = {
  'page:home': '홈',
  'page:catalog': '카탈로그',
  'page:catalog/entity': '카탈로그',
  'page:catalog-graph': '카탈로그 그래프',
  'page:api-docs': 'API',
  'page:scaffolder': '생성',
  'sub-page:scaffolder/templates': '템플릿',
  'sub-page:scaffolder/tasks': '작업',
  'sub-page:scaffolder/actions': '액션',
  'sub-page:scaffolder/editor': '템플릿 편집기',
  'sub-page:scaffolder/templating-extensions': '템플릿 확장',
  'page:search': '검색',
  'page:notifications': '알림',
  'page:user-settings': '설정',
  'sub-page:user-settings/general': '일반',
  'sub-page:user-settings/auth-providers': '인증 제공자',
  'sub-page:user-settings/feature-flags': '기능 플래그',
  'sub-page:user-settings/about': '정보',
  'page:auth': '접근 요청',
  'page:org': '조직',
  'entity-content:catalog/overview': '개요',
  'entity-content:api-docs/definition': '정의',
  'entity-content:api-docs/apis': 'API',
  'page:api-gateway': '게이트웨이',
  'page:audit': '감사 기록',
  'entity-content:audit/history': '이력',
  'page:clouds': '클라우드',
  'sub-page:clouds/instances': '인스턴스',
  'sub-page:clouds/resources': '자원',
  'sub-page:clouds/inventory': '전체 자원',
  'sub-page:clouds/deployments': '배포',
  'sub-page:clouds/accounts': '클라우드 계정',
  'sub-page:clouds/commands': '명령',
  'page:clouds/drivers': '드라이버',
  'page:datacenter': '데이터 센터',
  'entity-content:datacenter/elevation': '랙 실장도',
  'sub-page:datacenter/places': '장소',
  'sub-page:datacenter/racks': '랙',
  'sub-page:datacenter/devices': '장비',
  'sub-page:datacenter/cabling': '케이블',
  'sub-page:datacenter/power': '전원',
  'sub-page:datacenter/library': '라이브러리',
  'sub-page:datacenter/netbox': 'NetBox',
  'sub-page:datacenter/plans': '계획',
  'page:requests/journeys': '여정',
  'page:home/work': '작업 이력',
  'page:workspaces': '워크스페이스',
  'page:workspaces/access': '접근 권한',
  'sub-page:workspaces/person': '사용자',
  'sub-page:workspaces/thing': '대상',
  'sub-page:workspaces/roles': '역할',
  'page:requests': '요청',
  'sub-page:workspaces/own-tokens': '액세스 토큰',
  'sub-page:workspaces/tokens': '액세스 토큰',
  'page:webhooks': '웹훅',
  'sub-page:webhooks/subscriptions': '발신',
  'sub-page:webhooks/endpoints': '수신',
  'sub-page:webhooks/event-types': '이벤트 목록',
};

/** Gives pages and tabs their title in the person's language. */
export const titlesMiddleware: ExtensionFactoryMiddleware = (
  originalFactory,
  { node, apis, config },
) => {
  const title = koreanTitles[node.spec.id];
  const language = title && apis.get(appLanguageApiRef)?.getLanguage().language;
  return originalFactory(
    language === 'ko'
      ? { config: { ...(config as object | undefined), title } }
      : {},
  );
};
