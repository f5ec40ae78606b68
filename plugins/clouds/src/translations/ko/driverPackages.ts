export const driverPackages = {
  'driverPackages.install': '드라이버 설치',
  'driverPackages.installHint':
    '드라이버는 자체 프로세스에서 실행됩니다. 먼저 검사하며, 설치하면 바로 사용할 수 있습니다.',
  'driverPackages.fromRegistry': '레지스트리에서 설치',
  'driverPackages.fromFile': '파일로 설치',
  'driverPackages.registry': '{{registry}}의 패키지',
  'driverPackages.noRegistry':
    '패키지 레지스트리가 설정되어 있지 않습니다. 설정 파일에 clouds.driverPackages.registry를 지정하거나 파일로 설치하십시오.',
  'driverPackages.searchRegistry': '패키지 검색',
  'driverPackages.nothingFound': '일치하는 패키지가 없습니다',
  'driverPackages.version': '버전',
  'driverPackages.versionHint':
    '버전 또는 태그입니다. 비워 두면 최신 버전을 설치합니다.',
  'driverPackages.chooseFile': '파일 선택',
  'driverPackages.fileHint':
    'yarn pack-driver로 만든 .tgz 파일이며 최대 20MB입니다.',
  'driverPackages.checksum': '체크섬(SHA-512)',
  'driverPackages.checksumHint':
    '패키지를 만든 사람이 알려 주는 값으로 sha512-로 시작합니다. 파일이 만든 그대로인지 확인합니다.',
  'driverPackages.installing': '검사 중입니다 …',
  'driverPackages.installed': '{{name}} {{version}} 버전을 설치했습니다',
  'driverPackages.versions': '버전',
  'driverPackages.active': '새 계정에 사용',
  'driverPackages.activate': '새 계정에 사용하기',
  'driverPackages.moveAll': '모든 계정을 이 버전으로 변경',
  'driverPackages.moveTitle':
    '모든 계정을 {{version}} 버전으로 변경하시겠습니까?',
  'driverPackages.moveText':
    '계정마다 이 버전으로 먼저 연결을 확인하며, 실패한 계정은 기존 버전을 유지합니다. 언제든지 되돌릴 수 있습니다.',
  'driverPackages.moved': '계정이 {{version}} 버전을 사용합니다',
  'driverPackages.remove': '제거',
  'driverPackages.removeTitle': '{{name}} {{version}} 버전을 제거하시겠습니까?',
  'driverPackages.removeText': '언제든지 다시 설치할 수 있습니다.',
  'driverPackages.dismiss': '지우기',
  'driverPackages.license': '라이선스',
  'driverPackages.signature.verified': '서명 확인됨',
  'driverPackages.signature.none': '서명 없음, 체크섬 확인됨',
  'driverPackages.source.upload': '파일로 설치',
  'driverPackages.source.registry': '레지스트리에서 설치',
  'driverPackages.by': '{{name}} · {{when}}',
  'driverPackages.accountCount_one': '계정 {{count}}개',
  'driverPackages.accountCount_other': '계정 {{count}}개',
  'driverPackages.refused': '거절한 패키지',
  'driverPackages.unknownPackage': '알 수 없는 패키지',
  'driverPackages.checking': '검사 중',
  'driverPackages.reason.not-a-package': '패키지가 아닙니다.',
  'driverPackages.reason.unsafe-archive':
    '압축 파일에 있어서는 안 되는 항목이 있습니다.',
  'driverPackages.reason.manifest': 'package.json이 드라이버의 것이 아닙니다.',
  'driverPackages.reason.api':
    '다른 버전의 드라이버 인터페이스용으로 만들어졌습니다.',
  'driverPackages.reason.dependencies':
    '필요한 패키지가 함께 묶여 있지 않습니다.',
  'driverPackages.reason.checksum': '체크섬이 다릅니다. 파일이 변경되었습니다.',
  'driverPackages.reason.unsigned': '신뢰하는 키의 서명이 없습니다.',
  'driverPackages.reason.signature': '서명이 올바르지 않습니다.',
  'driverPackages.reason.id-taken': '같은 ID의 드라이버가 이미 있습니다.',
  'driverPackages.reason.start': '시작되지 않습니다.',
  'driverPackages.reason.wrong-shape': '정해진 형식과 다르게 응답합니다.',
  'driverPackages.reason.wrong-refusal':
    '임의로 만든 자격 증명을 거절하지 않습니다.',
  'driverPackages.reason.no-answer': '응답하지 않습니다.',
  'driverPackages.reason.interrupted':
    '검사가 중단되었습니다. 다시 설치하십시오.',
  'driverPackages.process.title': '실행',
  'driverPackages.process.portal': '포털 프로세스에서 실행',
  'driverPackages.process.facts':
    '메모리 {{memory}}, 호출 {{calls}}회, 실패 {{failed}}회, 비정상 종료 {{restarts}}회',
  'driverPackages.process.since': '시작',
  'driverPackages.process.lastFault': '마지막 문제',
  'driverPackages.process.state.stopped': '자체 프로세스, 시작 전',
  'driverPackages.process.state.starting': '자체 프로세스, 시작 중',
  'driverPackages.process.state.running': '자체 프로세스',
  'driverPackages.process.state.waiting': '종료됨, 다시 시작 예정',
  'driverPackages.process.state.failing': '계속 종료됨',
};
