import { PortalDocument } from '../../packages/search-documents/src';

const cities = ['서울', '부산', '대전', '광주', '세종'];
const english = ['seoul', 'busan', 'daejeon', 'gwangju', 'sejong'];
const works = ['민원', '결제', '예약', '통계', '인증', '문서', '지도', '알림'];
const roles = ['web', 'db', 'cache', 'queue', 'api', 'batch', 'gateway', 'log'];
const kinds = ['서버', '스위치', '볼륨', '네트워크', '보안 그룹', '랙'];
const types = [
  'server',
  'switch',
  'volume',
  'network',
  'security-group',
  'rack',
];

const of = <T>(list: T[], n: number): T => list[n % list.length];

/** Something of a data centre, the half of them in Korean; number n is always the same. */
export function searchDocument(n: number): PortalDocument {
  // So that no two of the lists go in step.
  const mixed = Math.imul(n + 1, 2654435761) >>> 0;
  const [city, work, kind] = [mixed >>> 3, mixed >>> 9, mixed >>> 15];
  const rack = `R${mixed % 400}-${(mixed >>> 7) % 42}`;
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  const serial = `SN-${mixed.toString(36).toUpperCase()}-${n}`;
  const name = `${of(roles, work)}-${of(english, city)}-${n}`;
  const isKorean = n % 2 === 0;
  return {
    ref: `${n}`,
    title: isKorean ? `${of(works, work)} ${of(kinds, kind)} ${n}호` : name,
    text: isKorean
      ? `${of(cities, city)} 전산센터 ${rack} 랙에 있는 ${of(works, work)} 시스템의 ${of(kinds, kind)}입니다. 담당 부서는 ${of(works, work + 1)}운영팀이고 점검은 매월 ${n % 28}일에 합니다.`
      : `A ${of(types, kind)} of the ${of(roles, work)} tier in the ${of(english, city)} data centre, rack ${rack}. It is run by the team ${of(roles, work + 1)}-operations and is looked after on day ${n % 28} of each month.`,
    location: `/things/${n}`,
    identifiers: [name, address, serial],
    keywords: [`team=${of(roles, work)}`, `city=${of(english, city)}`],
    attributes: {
      kind: of(types, kind),
      region: of(english, city),
      owner: `group:default/team-${mixed % 100}`,
    },
  };
}

/** What people look for in so many documents, with the filter they have chosen. */
export function searchQueries(
  count: number,
): { term: string; filters?: Record<string, string[]> }[] {
  const some = [7, 5_003, 60_010, 123_456, 199_998].map(n =>
    searchDocument(n % count),
  );
  const exact = some.flatMap(({ identifiers = [] }) => identifiers);
  return [
    ...exact,
    ...['web', 'we', 'gateway', 'seoul', 'data centre', 'rack r12', '10.0.1'],
    ...[
      '서버',
      '랙',
      '망',
      '민원',
      '전산센터',
      '운영팀',
      '부산 서버',
      '민원 랙',
    ],
    ...['team=db', 'switch busan', '보안 그룹', 'sn-', 'R37-', '결제 시스템'],
    ...['없는말', 'nothingatall', 'zz', '서울 r100', 'operations month'],
    ...['', 'a', '이'],
  ].map((term, index) => ({
    term,
    filters: index % 3 === 0 ? { kind: ['server'] } : undefined,
  }));
}
