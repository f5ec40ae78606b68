import { Language } from '../language/language';

/** Of one language: what is wrong, why it matters, how to mend it. */
interface Text {
  what: string;
  why?: string;
  mend?: string;
}

export type Code = Language['code'];

const text = (en: Text, ko: Text): Record<Code, Text> => ({ en, ko });

export const texts = {
  node: text({ what: 'Node.js {{version}}' }, { what: 'Node.js {{version}}' }),
  nodeUnsupported: text(
    {
      what: 'Node.js {{version}} is not supported',
      why: 'Rackstage is tested with 20, 22 and 24 only.',
      mend: 'Install one of these.',
    },
    {
      what: '지원하지 않는 Node.js {{version}}',
      why: 'Rackstage는 20, 22, 24에서만 시험합니다.',
      mend: '그중 하나를 설치하십시오.',
    },
  ),
  config: text(
    { what: 'The configuration is sound' },
    { what: '설정에 문제가 없습니다' },
  ),
  configTypo: text(
    {
      what: "{{where}}: '{{path}}' is not a setting",
      why: 'Nobody reads it, and the portal does not start.',
      mend: "Did you mean '{{detail}}'?",
    },
    {
      what: "{{where}}: '{{path}}' 설정은 없습니다",
      why: '아무도 읽지 않으며, 포털이 시작되지 않습니다.',
      mend: "혹시 '{{detail}}' 아닙니까?",
    },
  ),
  configUnknown: text(
    {
      what: "{{where}}: nothing declares the setting '{{path}}'",
      why: 'It has probably no effect.',
      mend: 'Take it away, or look up its name.',
    },
    {
      what: "{{where}}: '{{path}}' 설정을 선언한 곳이 없습니다",
      why: '아마 아무 효과도 없을 것입니다.',
      mend: '지우거나 이름을 확인하십시오.',
    },
  ),
  configValue: text(
    {
      what: "{{where}}: '{{path}}' {{detail}}",
      why: 'The portal does not start.',
      mend: 'Correct the value.',
    },
    {
      what: "{{where}}: '{{path}}' 값이 맞지 않습니다: {{detail}}",
      why: '포털이 시작되지 않습니다.',
      mend: '값을 고치십시오.',
    },
  ),
  configVariable: text(
    {
      what: "{{where}}: '{{path}}' uses the environment variable {{detail}}, which is not set here",
      why: 'The setting counts as absent.',
      mend: 'Set {{detail}} as for the portal, and ask again.',
    },
    {
      what: "{{where}}: '{{path}}' 설정에 쓰인 환경 변수 {{detail}} 값이 여기에 없습니다",
      why: '설정이 없는 것으로 칩니다.',
      mend: '포털과 같은 {{detail}} 값을 주고 다시 확인하십시오.',
    },
  ),
  configSyntax: text(
    {
      what: '{{where}}: not YAML: {{detail}}',
      why: 'The portal does not start.',
      mend: 'Correct the line.',
    },
    {
      what: '{{where}}: YAML이 아닙니다: {{detail}}',
      why: '포털이 시작되지 않습니다.',
      mend: '그 줄을 고치십시오.',
    },
  ),
  notExamined: text(
    {
      what: 'A part cannot be looked at: {{reason}}',
      why: 'Whatever is wrong with it stays unknown, and backups may not be possible.',
      mend: 'Correct what is named, and ask again.',
    },
    {
      what: '살펴볼 수 없는 부분이 있습니다: {{reason}}',
      why: '그 부분의 문제는 알 수 없고, 백업도 되지 않을 수 있습니다.',
      mend: '여기에 적힌 것을 고치고 다시 확인하십시오.',
    },
  ),
  baseUrl: text(
    { what: 'Pages and API share the address {{url}}' },
    { what: '페이지와 API의 주소가 같습니다: {{url}}' },
  ),
  baseUrlInsecure: text(
    {
      what: 'The address {{url}} is without TLS',
      why: 'Tokens can be read on the way.',
      mend: "Put a proxy with TLS in front, and its https address into 'app.baseUrl' and 'backend.baseUrl'.",
    },
    {
      what: '주소 {{url}}에 TLS가 없습니다',
      why: '도중에 토큰을 읽을 수 있습니다.',
      mend: "TLS 프록시를 앞에 두고 그 https 주소를 'app.baseUrl'과 'backend.baseUrl'에 적으십시오.",
    },
  ),
  baseUrlWrong: text(
    {
      what: "'app.baseUrl' or 'backend.baseUrl' is no address: {{url}}",
      why: 'Nobody can sign in.',
      mend: 'Write the address that people type, such as https://portal.example.',
    },
    {
      what: "'app.baseUrl' 또는 'backend.baseUrl'이 주소가 아닙니다: {{url}}",
      why: '아무도 로그인할 수 없습니다.',
      mend: 'https://portal.example처럼 사람들이 입력하는 주소를 적으십시오.',
    },
  ),
  portOpen: text(
    { what: 'A portal answers on port {{port}}' },
    { what: '포트 {{port}}에서 포털이 응답합니다' },
  ),
  portFree: text(
    { what: 'Port {{port}} is free' },
    { what: '비어 있는 포트 {{port}}' },
  ),
  portTaken: text(
    {
      what: 'Another program uses port {{port}}',
      why: 'The portal cannot listen there.',
      mend: "End it, or choose another port in 'backend.listen'.",
    },
    {
      what: '다른 프로그램이 포트 {{port}}번을 쓰고 있습니다',
      why: '포털이 그 포트를 쓸 수 없습니다.',
      mend: "그 프로그램을 끝내거나 'backend.listen'에서 다른 포트를 고르십시오.",
    },
  ),
  disk: text(
    { what: '{{free}} GiB free at {{path}}' },
    { what: '{{path}}에 {{free}} GiB 남았습니다' },
  ),
  diskLow: text(
    {
      what: 'Only {{free}} GiB free at {{path}}',
      why: 'When the disk is full, nothing can be changed any more.',
      mend: 'Make room, or enlarge the disk.',
    },
    {
      what: '{{path}}에 {{free}} GiB만 남았습니다',
      why: '디스크가 가득 차면 아무것도 바꿀 수 없습니다.',
      mend: '공간을 비우거나 디스크를 늘리십시오.',
    },
  ),
  database: text(
    { what: '{{count}} databases ({{version}})' },
    { what: '데이터베이스 {{count}}개 ({{version}})' },
  ),
  databaseUnreachable: text(
    {
      what: 'The database does not open: {{reason}}',
      why: 'The portal does not start without it.',
      mend: "Check 'backend.database.connection', and that the server runs and lets you in.",
    },
    {
      what: '데이터베이스가 열리지 않습니다: {{reason}}',
      why: '데이터베이스 없이는 포털이 시작되지 않습니다.',
      mend: "'backend.database.connection'과 서버의 상태, 접근 권한을 확인하십시오.",
    },
  ),
  databaseOld: text(
    {
      what: 'PostgreSQL {{version}} is older than 14',
      why: 'Its makers do not mend it any more, and it is not tested.',
      mend: 'Upgrade the server.',
    },
    {
      what: 'PostgreSQL {{version}} 버전은 14보다 오래되었습니다',
      why: '제작사가 더는 고치지 않으며 시험하지도 않습니다.',
      mend: '서버를 업그레이드하십시오.',
    },
  ),
  databasePrivileges: text(
    {
      what: 'User {{user}} may not create databases',
      why: 'Every new plugin needs one of its own.',
      mend: 'ALTER ROLE {{user}} CREATEDB, or create the databases beforehand.',
    },
    {
      what: '사용자 {{user}}에게 데이터베이스를 만들 권한이 없습니다',
      why: '새 플러그인마다 데이터베이스가 하나씩 필요합니다.',
      mend: 'ALTER ROLE {{user}} CREATEDB를 실행하거나 미리 만들어 두십시오.',
    },
  ),
  databaseConnections: text(
    {
      what: '{{used}} of {{limit}} connections are in use',
      why: 'When all are, requests fail.',
      mend: "Raise 'max_connections' of the server, or lower 'backend.database.knexConfig.pool.max'.",
    },
    {
      what: '연결 {{limit}}개 중 {{used}}개를 쓰고 있습니다',
      why: '모두 쓰면 요청이 실패합니다.',
      mend: "서버의 'max_connections'를 올리거나 'backend.database.knexConfig.pool.max'를 낮추십시오.",
    },
  ),
  databaseTrigram: text(
    {
      what: 'The extension pg_trgm is not available',
      why: 'Search does not find parts of words.',
      mend: "Install the package of PostgreSQL's contributed modules on the server.",
    },
    {
      what: '확장 pg_trgm을 쓸 수 없습니다',
      why: '검색이 낱말의 일부를 찾지 못합니다.',
      mend: '서버에 PostgreSQL contrib 패키지를 설치하십시오.',
    },
  ),
  migrationsUnknown: text(
    {
      what: "The database of '{{plugin}}' has migrations that this Rackstage does not know: {{names}}",
      why: 'A newer Rackstage was here; this one does not start.',
      mend: 'Run that Rackstage, or restore a backup from before it.',
    },
    {
      what: "'{{plugin}}' 데이터베이스에 이 Rackstage가 모르는 마이그레이션이 있습니다: {{names}}",
      why: '더 새로운 Rackstage가 쓰던 것이라 시작되지 않습니다.',
      mend: '그 Rackstage를 쓰거나 그 전의 백업을 복원하십시오.',
    },
  ),
  restoreInterrupted: text(
    {
      what: 'A restore was interrupted, or goes on',
      why: 'Keys and documents may be others than the databases; the portal does not start.',
      mend: 'Wait for its end, or run it again, with the --config, --passphrase-file and --keys-to that it had: {{command}}',
    },
    {
      what: '복원이 중단되었거나 진행 중입니다',
      why: '키와 문서가 데이터베이스와 다를 수 있어 포털이 시작되지 않습니다.',
      mend: '끝나기를 기다리거나, 처음과 같은 --config, --passphrase-file, --keys-to로 다시 실행하십시오: {{command}}',
    },
  ),
  migrationsPending: text(
    {
      what: "The database of '{{plugin}}' lacks migrations: {{names}}",
      why: 'It is as an older Rackstage left it.',
      mend: 'Make a backup and start the portal, which runs them; when one fails, its log says why.',
    },
    {
      what: "'{{plugin}}' 데이터베이스에 아직 실행하지 않은 마이그레이션이 있습니다: {{names}}",
      why: '예전 Rackstage가 쓰던 그대로입니다.',
      mend: '백업한 다음 포털을 시작하면 실행됩니다. 실패하면 이유가 로그에 남습니다.',
    },
  ),
  clock: text(
    { what: 'The clock is {{seconds}} s from that of the database' },
    { what: '시계와 데이터베이스 시계의 차이는 {{seconds}}초입니다' },
  ),
  clockOff: text(
    {
      what: 'The clock is {{seconds}} s from that of the database',
      why: 'Times in lists are wrong, and tokens are refused.',
      mend: 'Synchronise both machines by NTP.',
    },
    {
      what: '시계가 데이터베이스 시계와 {{seconds}}초 다릅니다',
      why: '목록의 시각이 틀리고 토큰이 거부됩니다.',
      mend: '두 컴퓨터를 NTP로 맞추십시오.',
    },
  ),
  keys: text(
    { what: '{{count}} stored credentials open with the secrets keys' },
    { what: '저장된 자격 증명 {{count}}개가 비밀 키로 열립니다' },
  ),
  keysMissing: text(
    {
      what: 'The secrets keys cannot be read: {{reason}}',
      why: 'No stored credential opens, and the portal does not become ready.',
      mend: "Name a key under 'secrets.keys', or restore it from a backup.",
    },
    {
      what: '비밀 키를 읽을 수 없습니다: {{reason}}',
      why: '저장된 자격 증명이 열리지 않고 포털이 준비되지 않습니다.',
      mend: "'secrets.keys'에 키를 적거나 백업에서 복원하십시오.",
    },
  ),
  keyWrong: text(
    {
      what: "The credential of account '{{account}}' does not open: {{reason}}",
      why: 'Its cloud cannot be asked for anything.',
      mend: "Put key '{{key}}' back under 'secrets.keys', or enter the credential again.",
    },
    {
      what: "계정 '{{account}}'의 자격 증명이 열리지 않습니다: {{reason}}",
      why: '그 클라우드에 아무것도 물을 수 없습니다.',
      mend: "'{{key}}' 키를 'secrets.keys'에 되돌리거나 자격 증명을 다시 입력하십시오.",
    },
  ),
  keyOld: text(
    {
      what: "The old key '{{key}}' is still needed, for {{count}} credentials",
      why: 'They would not open without it.',
      mend: 'Let the portal run, which encrypts them with the newest key; ask again, and then take the old one away.',
    },
    {
      what: "옛 키 '{{key}}' 없이는 열리지 않는 자격 증명 {{count}}개가 아직 있습니다",
      why: '키를 지우면 쓸 수 없게 됩니다.',
      mend: '포털이 실행되면 최신 키로 암호화합니다. 다시 확인한 다음 옛 키를 지우십시오.',
    },
  ),
  openId: text(
    { what: 'The OpenID provider {{url}} answers' },
    { what: 'OpenID 제공자 {{url}}에서 응답합니다' },
  ),
  openIdFailing: text(
    {
      what: 'The OpenID provider {{url}} does not answer as it should: {{reason}}',
      why: 'Nobody can sign in.',
      mend: "Check 'metadataUrl' of the provider under 'auth.providers.oidc', its certificate, and the network to it from here.",
    },
    {
      what: 'OpenID 제공자 {{url}}의 응답이 올바르지 않습니다: {{reason}}',
      why: '아무도 로그인할 수 없습니다.',
      mend: "'auth.providers.oidc'에 있는 제공자의 'metadataUrl'과 인증서, 이 컴퓨터에서 가는 네트워크를 확인하십시오.",
    },
  ),
  cloudClock: text(
    {
      what: "The cloud of the account '{{account}}' answers; its clock is {{seconds}} s from this one",
    },
    {
      what: "'{{account}}' 계정의 클라우드에서 응답하며, 시계 차이는 {{seconds}}초입니다",
    },
  ),
  cloudClockOff: text(
    {
      what: "The clock of the cloud of the account '{{account}}' is {{seconds}} s from this one",
      why: 'Its tokens may be refused or last too long, and times of its events are wrong.',
      mend: 'Synchronise both by NTP.',
    },
    {
      what: "'{{account}}' 계정의 클라우드 시계가 이 컴퓨터와 {{seconds}}초 다릅니다",
      why: '토큰이 거부되거나 너무 오래 유효할 수 있고 이벤트 시각이 틀립니다.',
      mend: '두 시계를 NTP로 맞추십시오.',
    },
  ),
  cloudUnreachable: text(
    {
      what: "The address of the account '{{account}}', {{url}}, does not answer: {{reason}}",
      why: 'Its cloud can be neither read nor changed from here.',
      mend: 'Check the address, its certificate, and the network to that cloud.',
    },
    {
      what: "'{{account}}' 계정의 주소 {{url}}에서 응답이 없습니다: {{reason}}",
      why: '이 컴퓨터에서는 그 클라우드를 읽거나 변경할 수 없습니다.',
      mend: '주소와 인증서, 그 클라우드로 가는 네트워크를 확인하십시오.',
    },
  ),
  connection: text(
    { what: "The account '{{account}}' may use its cloud" },
    { what: "'{{account}}' 계정으로 클라우드를 사용할 수 있습니다" },
  ),
  connectionRefused: text(
    {
      what: "The cloud of the account '{{account}}' refused a test: {{reason}}",
      why: 'What is asked for in it fails.',
      mend: "Correct the account's settings or credential in the portal.",
    },
    {
      what: "'{{account}}' 계정의 클라우드에서 연결 시험이 거부되었습니다: {{reason}}",
      why: '그 계정에 요청하는 작업이 실패합니다.',
      mend: '포털에서 계정의 설정이나 자격 증명을 고치십시오.',
    },
  ),
  connectionsUntested: text(
    {
      what: 'No account was tested with its cloud: {{reason}}',
    },
    {
      what: '클라우드 계정의 연결을 시험하지 않았습니다: {{reason}}',
    },
  ),
  cloud: text(
    { what: "The account '{{account}}' was read at {{time}}" },
    { what: "'{{account}}' 계정을 {{time}}에 읽었습니다" },
  ),
  cloudFailing: text(
    {
      what: "The account '{{account}}' could not be read since {{time}}: {{reason}}",
      why: 'What is shown of it gets older and older.',
      mend: 'Check the address, the credential and the network to that cloud.',
    },
    {
      what: "'{{account}}' 계정을 {{time}}부터 읽지 못했습니다: {{reason}}",
      why: '화면에 보이는 내용이 점점 오래됩니다.',
      mend: '주소와 자격 증명, 그 클라우드로 가는 네트워크를 확인하십시오.',
    },
  ),
};

export const fill = (template: string, params: Record<string, string>) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
