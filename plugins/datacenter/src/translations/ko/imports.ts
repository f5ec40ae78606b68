export const imports = {
  'import.open': '가져오기',
  'import.title': '가져오기: {{kind}}',
  'import.file': '파일',
  'import.tableHint':
    '내보내기와 같은 열의 CSV 또는 XLSX 파일입니다. id 또는 고유한 값으로 기존 대상을 찾으며, 다른 대상은 “서울/1층 전산실/R01”처럼 위치로 지정합니다. 모든 행을 가져오거나 하나도 가져오지 않습니다.',
  'import.libraryHint':
    '커뮤니티 장비 유형 라이브러리 형식의 YAML 파일을 여러 개 선택할 수 있습니다. 내보내기와 같은 열의 CSV 또는 XLSX 파일도 가능합니다.',
  'import.preview': '가져오기 미리 보기',
  'import.done': '가져왔습니다',
  'import.create': '추가: {{number}}건',
  'import.change': '변경: {{number}}건',
  'import.same': '동일: {{number}}건',
  'import.error': '오류: {{number}}건',
  'import.line': '{{line}}행',
  'import.apply': '가져오기',
};
