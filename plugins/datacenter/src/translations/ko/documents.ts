export const documents = {
  'documents.export': '내보내기',
  'documents.exportCsv': '이 목록을 CSV 파일로',
  'documents.exportXlsx': '이 목록을 XLSX 파일로',
  'documents.exportAll': '전체를 XLSX 파일로',
  'documents.failed': '파일을 생성하지 못했습니다',
  'documents.menu': '문서',
  'documents.cable-book': '케이블 대장({{format}})',
  'documents.device-connections': '연결표({{format}})',
  'documents.rack-card': '랙 카드({{format}})',
  'documents.room-book': '전산실 대장({{format}})',
};
