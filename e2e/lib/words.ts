/** What the journeys look for on the screen: the words that people see. */
const words = {
  accounts: ['Cloud accounts', '클라우드 계정'],
  addAccount: ['Add account', '계정 추가'],
  cancel: ['Cancel', '취소'],
  catalog: ['Catalog', '카탈로그'],
  clearFilters: ['Clear filters', '필터 지우기'],
  cloudAccount: ['Cloud account', '클라우드 계정'],
  cloudSays: ['Nothing speaks against it', '문제가 없습니다'],
  create: ['Create', '생성'],
  createInstance: ['Create instance', '인스턴스 만들기'],
  delete: ['Delete', '삭제'],
  howMany: ['How many', '대수'],
  image: ['Image', '이미지'],
  instances: ['Instances', '인스턴스'],
  inTheCatalog: ['In the catalog', '카탈로그에서 보기'],
  name: ['Name', '이름'],
  next: ['Next', '다음'],
  noSuchPage: ['There is no such page', '페이지가 없습니다'],
  owns: ['owns', '소유'],
  reboot: ['Reboot', '재부팅'],
  region: ['Region', '리전'],
  review: ['Review', '검토'],
  running: ['Running', '실행 중'],
  signInTitle: ['Rackstage', 'Rackstage'],
  simulated: ['Simulated', '시뮬레이션'],
  spec: ['Spec', '사양'],
  start: ['Start', '시작'],
  stop: ['Stop', '중지'],
  stopped: ['Stopped', '중지됨'],
  virtualMachine: ['Virtual machine', '가상 머신'],
} as const;

export type Language = 'en' | 'ko';
export type Words = Record<keyof typeof words, string>;

export function sayIn(language: Language): Words {
  const index = language === 'en' ? 0 : 1;
  return Object.fromEntries(
    Object.entries(words).map(([key, texts]) => [key, texts[index]]),
  ) as Words;
}
