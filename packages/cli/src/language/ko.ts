import { Words } from './en';

export const ko: Words = {
  description: '포털에 명령하고 설치를 관리합니다',
  groupOf: '{{group}} 관련 명령',
  loginDescription: '브라우저 또는 토큰으로 포털에 로그인합니다',
  logoutDescription: '저장된 포털 주소와 토큰을 지웁니다',
  whoamiDescription: '사용 중인 포털과 사용자를 표시합니다',
  completionDescription: '셸 자동 완성 스크립트를 출력합니다',
  configOption:
    '설정 파일. 뒤에 오는 파일이 우선하며, 포털을 시작할 때와 같게 지정합니다',
  backupDescription:
    '포털을 멈추지 않고 데이터베이스, 문서, 비밀 키를 파일 하나에 백업합니다',
  backupPassphraseOption: '백업을 암호화할 암호문이 있는 파일',
  withoutKeysOption: '비밀 키를 백업에서 제외합니다',
  saved:
    '{{file}} 파일에 백업했습니다. 데이터베이스: {{databases}}개, 비밀 키: {{keys}}개, 폴더: {{folders}}개',
  restoreDescription:
    '백업 전체를 복원합니다. 실패하면 아무것도 바뀌지 않으며, 포털은 먼저 중지해야 합니다',
  restorePassphraseOption: '백업을 암호화한 암호문이 있는 파일',
  replaceOption: '현재 데이터를 버리고 복원합니다',
  keysToOption: '비밀 키를 설정에 있는 위치 대신 이 폴더에 저장합니다',
  restored:
    '{{time}} 시점으로 복원했습니다. 데이터베이스: {{databases}}개, 비밀 키: {{keys}}개',
  leftOut: '여기에 설치된 플러그인의 것이 아니라서 뺐습니다: {{databases}}',
  missingSettings: '백업할 때는 있었으나 지금은 없는 설정: {{settings}}',
  doctorDescription:
    '설치에 어떤 문제가 있는지, 왜 중요한지, 어떻게 고치는지 알려 줍니다. 정상이면 0, 경고가 있으면 1, 문제가 있으면 2로 끝납니다',
  jsonOption: '프로그램용 출력',
  langOption: '언어: en 또는 ko (기본값: 환경 설정)',
  urlOption: '포털 주소 (또는 RACKSTAGE_URL)',
  outputOption: '출력 형식 (table, json, yaml)',
  columnsOption: '표에 표시할 열, 예: name,account.name',
  yesOption: '확인을 묻지 않고 실행합니다',
  waitOption: '끝날 때까지 진행 상황을 표시하며 기다립니다',
  timeoutOption: '최대 대기 시간(초)',
  inputOption: 'YAML 또는 JSON 입력 파일, -는 표준 입력',
  secretsOption:
    '{{fields}} 값이 있는 YAML 또는 JSON 파일, -는 표준 입력 (또는 RACKSTAGE_SECRETS)',
  tokenFileOption: '사용할 토큰 파일, -는 표준 입력',
  noBrowserOption: '열어야 할 주소만 출력합니다',
  required: '필수',
  destructive: '삭제하거나 중단하는 명령이므로 먼저 확인합니다.',
  needsUrl:
    '포털을 지정하십시오. `rackstage login --url <주소>`로 로그인하거나 RACKSTAGE_URL과 RACKSTAGE_TOKEN을 설정하십시오.',
  needsLogin:
    '{{url}}에 로그인되어 있지 않거나 로그인이 만료되었습니다. `rackstage login --url {{url}}`을 실행하거나 RACKSTAGE_TOKEN을 설정하십시오.',
  unreachable: '{{url}}에서 응답이 없습니다: {{reason}}',
  open: '다음 주소를 열어 로그인하십시오:',
  signedIn: '{{url}}에 로그인했습니다. 세션은 {{file}}에 저장되었습니다.',
  noLogin:
    '{{url}}에서는 브라우저를 통한 명령줄 로그인이 허용되지 않습니다. 포털에 auth.clientIdMetadataDocuments.enabled를 설정하거나 --token-file로 토큰을 지정하십시오.',
  signedOut: '로그아웃했습니다.',
  loginTimeout: '{{minutes}}분 안에 로그인하지 않았습니다.',
  windowDone: '로그인했습니다. 이 창을 닫아도 됩니다.',
  portBusy:
    '브라우저가 응답할 포트 {{port}}번이 사용 중입니다. 사용 중인 프로그램을 종료하거나 --token-file로 토큰을 지정하십시오.',
  confirm: '{{title}}: {{subject}}. 실행하시겠습니까? (yes/no) ',
  confirmNeeded:
    '삭제하거나 중단하는 명령입니다. 확인할 수 없는 환경에서는 --yes가 필요합니다.',
  notConfirmed: '아무것도 실행하지 않았습니다.',
  badJson: '{{option}} 값이 올바른 YAML 또는 JSON이 아닙니다: {{reason}}',
  badValue: '{{option}} 값은 {{type}} 형식이어야 합니다: {{value}}',
  badOutput: '알 수 없는 출력 형식 {{value}}. 사용 가능: table, json, yaml',
  badShell: '알 수 없는 셸 {{value}}. 사용 가능: bash, zsh, fish',
  badFile: '{{file}} 파일을 읽을 수 없습니다: {{reason}}',
  noInput:
    '표준 입력은 하나만 사용할 수 있습니다. --input과 --secrets 중 하나는 파일로 지정하십시오',
  secretsNeeded: '{{title}}에는 --secrets가 필요합니다: {{fields}}',
  missing: '필수 값이 없습니다: {{options}}',
  nothing: '결과가 없습니다.',
  followed: '{{subject}}: {{state}}',
  waited:
    '{{seconds}}초가 지났지만 아직 {{state}} 상태입니다. 작업은 계속되며 명령 `{{again}}`로 다시 확인할 수 있습니다.',
  failed: '실패했습니다: {{reason}}',
};
