export const entities = {
  'entity.openInCatalog': '카탈로그에서 열기',
  'entity.openInDatacenter': '데이터 센터에서 열기',
  'entity.nowhere': '아직 배치되지 않았습니다.',
  'entity.drawing': '{{rack}}: {{name}} 위치',
};
