export type Language = 'en' | 'ko';

/** Words of documents, each in English and in Korean. */
const texts = {
  roomBook: ['Room book', '전산실 대장'],
  rackCard: ['Rack card', '랙 카드'],
  cableBook: ['Cable book', '케이블 대장'],
  powerBudget: ['Power budget', '전력 예산서'],
  connections: ['Connections', '연결표'],
  billOfMaterials: ['Bill of materials', '자재 명세서'],
  item: ['Item', '품목'],
  partNumber: ['Part number', '부품 번호'],
  count: ['Number', '수량'],
  inStock: ['In stock', '재고'],
  lacking: ['Lacking', '부족'],
  transceiver: ['Transceiver', '트랜시버'],
  summary: ['Summary', '요약'],
  place: ['Place', '장소'],
  room: ['Room', '전산실'],
  row: ['Row', '열'],
  rack: ['Rack', '랙'],
  racks: ['Racks', '랙'],
  unit: ['Unit', '유닛'],
  device: ['Device', '장비'],
  devices: ['Devices', '장비'],
  type: ['Type', '유형'],
  name: ['Name', '이름'],
  status: ['Status', '상태'],
  serial: ['Serial', '시리얼'],
  assetTag: ['Asset tag', '자산 번호'],
  owner: ['Owner', '소유자'],
  face: ['Face', '면'],
  front: ['Front', '앞면'],
  rear: ['Rear', '뒷면'],
  used: ['Used', '사용'],
  height: ['Height', '높이'],
  weight: ['Weight', '무게'],
  mostWeight: ['Weight limit', '최대 하중'],
  draw: ['Draw', '소비 전력'],
  supply: ['Supply', '공급 전력'],
  size: ['Size', '크기'],
  equipment: ['Room equipment', '전산실 설비'],
  cables: ['Cables', '케이블'],
  cable: ['Cable', '케이블'],
  label: ['Label', '라벨'],
  color: ['Colour', '색'],
  length: ['Length', '길이'],
  route: ['Route', '경로'],
  endA: ['End A', 'A 끝'],
  endB: ['End B', 'B 끝'],
  port: ['Port', '포트'],
  peer: ['Connected to', '연결 대상'],
  farEnd: ['Far end', '반대쪽 끝'],
  feeds: ['Feeds', '전원'],
  feed: ['Feed', '전원'],
  panel: ['Panel', '분전반'],
  side: ['Side', '계통'],
  breaker: ['Breaker', '차단기'],
  allowed: ['Allowed', '허용 부하'],
  atLoss: ['When a side is lost', '한 계통 단절 시'],
  legs: ['Legs L1 / L2 / L3', '상별 L1 / L2 / L3'],
  verdict: ['Verdict', '판정'],
  holds: ['Holds', '적합'],
  overLimit: ['Over the limit', '허용 초과'],
  overBreaker: ['Over the breaker', '차단기 초과'],
  reservations: ['Reservations', '예약'],
  purpose: ['Purpose', '용도'],
  nothing: ['Nothing is recorded.', '등록된 내용이 없습니다.'],
  active: ['Active', '운영 중'],
  planned: ['Planned', '계획'],
  staged: ['Staged', '준비됨'],
  offline: ['Offline', '중지'],
  failed: ['Failed', '장애'],
  decommissioning: ['Decommissioning', '철거 중'],
  inventoryStatus: ['In stock', '보관'],
  connected: ['Connected', '연결됨'],
} as const;

export type Word = keyof typeof texts;

export type Words = (word: Word) => string;

export const wordsIn =
  (language: Language): Words =>
  word =>
    texts[word][language === 'en' ? 0 : 1];

/** Of a status; one that has no word here is the same in every language. */
export function statusIn(language: Language) {
  const words = wordsIn(language);
  return (status: unknown): string => {
    const key = status === 'inventory' ? 'inventoryStatus' : String(status);
    return status && key in texts ? words(key as Word) : String(status ?? '');
  };
}
