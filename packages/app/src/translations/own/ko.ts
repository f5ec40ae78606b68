export default {
  'sidebar.home': 'Rackstage, 홈으로 이동',
  'sidebar.search': '검색',
  'sidebar.menu': '메뉴',
  'sidebar.settings': '설정',
  'sidebar.run': '운영',
  'sidebar.administer': '관리',
  'sidebar.documentation': '문서와 API',
  'sidebar.notifications': '알림',
  'apis.tryIt':
    '여기에서 실행하는 요청은 본인의 이름과 권한으로 실제로 처리됩니다.',
  'about.version': 'Rackstage {{version}} 버전',
  'about.licence': 'Apache License 2.0으로 배포되는 자유 소프트웨어입니다.',
  'about.others':
    '이 화면에는 다른 저작자의 소프트웨어와 글꼴이 각자의 라이선스로 포함되어 있습니다.',
  'about.notices': '제3자 소프트웨어 라이선스',
  'consent.title': '{{name}}에서 접근 권한을 요청합니다',
  'consent.what':
    '허용하면 이 프로그램이 본인의 이름과 모든 권한으로 작업합니다.',
  'consent.program': '프로그램',
  'consent.callback': '응답을 보낼 주소',
  'consent.trust':
    '방금 이 프로그램에서 직접 로그인을 시작한 경우에만 허용하십시오.',
  'consent.approve': '허용',
  'consent.reject': '거부',
  'consent.done.approve': '접근을 허용했습니다',
  'consent.done.reject': '접근을 거부했습니다',
  'consent.back': '프로그램으로 돌아갑니다. 이 창은 닫아도 됩니다.',
  'consent.failed': '이 요청에는 더 이상 응답할 수 없습니다',
  'consent.failedHint': '프로그램에서 로그인을 다시 시작하십시오.',
  'page.parts': '이 화면의 구성',
  'signIn.title': 'Rackstage 로그인',
  'signIn.tagline': '구매 요청부터 서비스 운영까지',
  'signIn.development':
    '개발용으로 실행 중인 포털입니다. 어떤 사용자로 볼지 선택하십시오. 운영 환경에서는 조직의 인증 서버로 로그인합니다.',
  'signIn.as': '{{name}} 님으로 로그인',
  'signIn.with': '{{title}} 로그인',
  'signIn.failed': '로그인하지 못했습니다',
  'signIn.refusals.unknown-user':
    '포털에 등록되지 않은 사용자입니다. 관리자에게 디렉터리 등록을 요청한 뒤 다시 로그인하십시오.',
  'signIn.refusals.ambiguous-user':
    '이 계정에 해당하는 사용자가 둘 이상입니다. 관리자에게 디렉터리에서 구분해 달라고 요청하십시오.',
  'signIn.refusals.disabled-user':
    '사용이 중지된 계정입니다. 관리자에게 디렉터리에서 계정을 활성화해 달라고 요청하십시오.',
  'signIn.refusals.missing-claim':
    '인증 서버가 사용자 정보를 보내지 않았습니다. 관리자에게 인증 서버가 포털로 보내는 정보를 확인해 달라고 요청하십시오.',
  'signIn.refusals.refused-by-provider':
    '인증 서버에서 로그인이 거부되었습니다. 다시 시도하거나 인증 서버 관리자에게 포털 접근 권한을 요청하십시오.',
  'signIn.refusals.start-again':
    '로그인이 너무 오래 걸렸거나 다른 창에서 시작되었습니다. 다시 로그인하십시오.',
  'signIn.refusals.wrong-issuer':
    '포털에 설정된 것과 다른 인증 서버에서 응답했습니다. 관리자에게 포털 설정의 인증 서버 주소가 인증 서버의 발급자 주소와 같은지 확인해 달라고 요청하십시오.',
  'signIn.refusals.wrong-audience':
    '인증 서버가 다른 애플리케이션용으로 응답했습니다. 관리자에게 포털의 클라이언트 ID가 인증 서버에 등록된 것과 같은지 확인해 달라고 요청하십시오.',
  'signIn.refusals.wrong-nonce':
    '다른 로그인 시도에 대한 응답입니다. 로그인 중이던 다른 창을 닫고 다시 로그인하십시오. 계속되면 관리자에게 알리십시오.',
  'signIn.refusals.wrong-signature':
    '인증 서버의 서명이 아니어서 응답을 받아들이지 않았습니다. 응답이 도중에 변조되었을 수 있으니 관리자에게 알리십시오.',
  'signIn.refusals.wrong-subject':
    '인증 서버의 응답에 서로 다른 두 사용자가 들어 있어 받아들이지 않았습니다. 다시 로그인하고, 계속되면 관리자에게 알리십시오.',
  'signIn.refusals.expired-answer':
    '인증 서버의 응답이 현재 시각에 유효하지 않습니다. 다시 로그인하고, 계속되면 관리자에게 포털과 인증 서버의 시각이 맞는지 확인해 달라고 요청하십시오.',
  'signIn.refusals.untrusted-answer':
    '인증 서버의 응답을 신뢰할 수 없어 받아들이지 않았습니다. 관리자에게 알리십시오.',
  'signIn.refusals.provider-unavailable':
    '인증 서버가 제대로 응답하지 않습니다. 잠시 후 다시 시도하고, 계속되면 관리자에게 알리십시오.',
  'signIn.refusals.other': '다시 시도하고, 계속되면 관리자에게 알리십시오.',
  'signIn.ended': '접근이 종료되었습니다',
  'signIn.endedHint':
    '포털이 이 세션을 더 이상 받아들이지 않습니다. 세션이 끝났거나 계정 사용이 중지되었습니다. 계속하려면 다시 로그인하십시오. 저장하지 않은 입력은 사라지므로, 필요하면 이 화면에 머물러 먼저 복사하십시오.',
  'signIn.stay': '이 화면에 머물기',
  'signIn.again': '다시 로그인',
  'signIn.unconfigured':
    '로그인 방법이 설정되어 있지 않습니다. 설정 파일의 auth.providers에 인증 서버를 지정하십시오.',
  'roles.administrator': '관리자: 포털을 설정합니다',
  'roles.operator': '운영자: 클라우드를 운영합니다',
  'roles.developer': '개발자: 서비스를 만듭니다',
  'roles.viewer': '열람자: 모든 것을 보고 변경하지 않습니다',
  'home.title': '홈',
  'home.greeting': '{{name}} 님, 안녕하십니까',
  'home.subtitle': '진행 중인 작업과 확인이 필요한 항목입니다',
  'home.work.title': '내 작업',
  'home.work.empty': '아직 시작한 작업이 없습니다.',
  'home.work.emptyHint': '템플릿으로 시작하면 여기에 표시됩니다.',
  'home.work.all': '전체 작업',
  'home.work.open': '열기',
  'home.work.again': '다시 시작',
  'home.work.unknown': '작업',
  'home.start.title': '빠른 시작',
  'home.start.all': '전체 템플릿',
  'home.start.empty': '사용할 수 있는 템플릿이 없습니다.',
  'notFound.title': '페이지가 없습니다',
  'notFound.hint': '주소가 잘못되었거나 더 이상 없는 페이지입니다.',
  'notFound.home': '홈으로 이동',
  'broken.title': '이 부분을 표시하지 못했습니다({{plugin}})',
  'broken.somewhere': '이 부분을 표시하지 못했습니다',
  'task.open': '대기 중',
  'task.processing': '실행 중',
  'task.completed': '완료',
  'task.failed': '실패',
  'task.cancelled': '취소됨',
  'task.steps': '{{all}}단계 중 {{done}}단계',
  'tasks.whose': '작업 범위',
  'tasks.owned': '내 작업',
  'tasks.all': '전체 작업',
  'tasks.task': '작업',
  'tasks.subject': '이름',
  'tasks.state': '상태',
  'tasks.startedBy': '시작한 사용자',
  'tasks.started': '시작 시각',
  'tasks.empty': '아직 작업이 없습니다',
  'tasks.emptyHint': '템플릿으로 시작한 작업이 여기에 표시됩니다.',
  'tasks.range': '전체 {{all}}건 중 {{from}}–{{to}}',
};
