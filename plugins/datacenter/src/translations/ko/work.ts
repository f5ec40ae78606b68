/** Words of work orders, at the racks. */
export const work = {
  'work.openOrder': '작업 지시서 열기',
  'work.scan': '라벨을 스캔하거나 입력하세요',
  'work.scanHint': '랙, 장비, 케이블의 라벨',
  'work.find': '찾기',
  'work.camera': '카메라로 스캔',
  'work.closeCamera': '닫기',
  'work.cameraRefused':
    '카메라를 사용할 수 없습니다. 브라우저 설정에서 허용하거나 라벨을 직접 입력하세요.',
  'work.notFound':
    '이 작업 지시서에 “{{text}}” 라벨에 해당하는 항목이 없습니다',
  'work.showAllAgain': '“{{text}}”만 표시 중: 전체 다시 표시',
  'work.showFinished': '완료한 단계 표시',
  'work.nothingOpenHere': '여기에는 남은 작업이 없습니다',
  'work.allDone': '남은 작업이 없습니다',
  'work.claim': '작업 시작',
  'work.release': '작업 시작 해제',
  'work.takeOver': '이어받기',
  'work.claimedBy': '작업 중:',
  'work.addPhoto': '사진 추가',
  'work.photoOf': '{{time}} 사진',
  'work.removePhoto': '사진 삭제',
  'work.removePhotoText': '삭제한 사진은 복구할 수 없습니다.',
  'work.noPicture': '표시할 수 있는 사진이 아닙니다. 다른 파일을 선택하세요.',
};
