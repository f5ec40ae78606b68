export const resources = {
  'resources.kinds': '자원 종류',
  'resources.search': '이름, ID, 라벨',
  'resources.create': '{{kind}} 생성',
  'resources.total_one': '총 {{count}}개',
  'resources.total_other': '총 {{count}}개',
  'resources.selected_one': '{{count}}개 선택',
  'resources.selected_other': '{{count}}개 선택',
  'resources.empty': '아직 {{kind}} 항목이 없습니다',
  'resources.noMatch': '일치하는 자원이 없습니다',
  'resources.deleteTitle_one': '삭제하시겠습니까?',
  'resources.deleteTitle_other': '{{count}}개를 삭제하시겠습니까?',
  'resources.delete':
    '클라우드에서 내용과 함께 삭제됩니다. 되돌릴 수 없습니다.',
  'resources.held': '다음은 삭제하지 않습니다: {{names}}',
  'resources.heldHint': '먼저 분리하거나 삭제 보호를 해제하십시오.',
  'resources.noAccount':
    '이 자원을 만들 수 있는 계정이 없습니다. 운영자에게 계정 추가를 요청하십시오.',
  'resources.nameHint': '영문 소문자, 숫자, 하이픈을 사용합니다.',
  'resources.nameInvalid':
    '영문 소문자로 시작하고 소문자, 숫자, 하이픈으로 {{most}}자까지 입력하십시오.',
  'resources.more': '추가 설정',
  'resources.failed': '생성하지 못했습니다',
  'resources.keyType': '키 유형',
  'resources.fingerprint': '지문',
  'resource.spec': '요청 내용',
  'resource.referenceGone': '삭제됨',
  'resource.kubeconfig': 'kubeconfig 내려받기',
  'resource.dependents': '사용하는 자원',
  'resource.change': '{{change}}: {{name}}',
  'resource.confirmChange':
    '곧 클라우드에 반영됩니다. 사용 중인 프로그램을 먼저 종료하십시오.',
  'rules.none': '규칙 없음: 모든 트래픽 차단',
  'rules.count_one': '규칙 {{count}}개',
  'rules.count_other': '규칙 {{count}}개',
  'rules.direction': '방향',
  'rules.protocol': '프로토콜',
  'rules.ports': '포트',
  'rules.peer': '상대',
  'rules.ingress': '수신',
  'rules.egress': '송신',
  'rules.any': '모두',
  'rules.peerExample': '10.0.0.0/8',
  'rules.fromPort': '시작 포트',
  'rules.toPort': '끝 포트',
  'rules.add': '규칙 추가',
  'rules.rule': '규칙 {{number}}',
  'rules.remove': '규칙 {{number}} 제거',
  'spec.problem.Required': '필수 항목입니다.',
  'spec.problem.Unchangeable': '변경할 수 없습니다. 새로 만드십시오.',
  'spec.problem.OutOfRange':
    '{{minimum}}부터 {{maximum}}까지의 숫자를 입력하십시오.',
  'spec.problem.OnlyUpward':
    '늘리는 것만 가능합니다. {{least}}보다 큰 값을 입력하십시오.',
  'spec.problem.PrivateKey':
    '개인 키입니다. 저장하거나 전송하지 않았습니다. .pub 파일의 공개 키를 입력하십시오.',
  'spec.problem.UnknownKeyType':
    'OpenSSH 공개 키가 아닙니다. ssh-ed25519, ecdsa-sha2-nistp256, ssh-rsa 등으로 시작해야 합니다.',
  'spec.problem.SeveralKeys': '키 하나를 한 줄로 입력하십시오.',
  'spec.problem.BrokenKey':
    '공개 키가 손상되었습니다. 줄 전체를 다시 복사하십시오.',
  'spec.problem.WeakKey':
    'RSA 키는 2048비트 이상이어야 합니다. ssh-keygen -t ed25519로 새로 만드십시오.',
  'rows.row': '{{title}} {{number}}',
  'rows.remove': '{{title}} {{number}}번 제거',
  'rows.add': '{{title}} 추가',
  'spec.problem.NotARange':
    '주소 범위가 아닙니다: {{value}}. 10.0.0.0/16처럼 입력하십시오.',
  'spec.problem.NotAnAddress':
    '주소가 아닙니다: {{value}}. 10.0.0.5처럼 입력하십시오.',
  'spec.problem.WrongProtocol':
    '{{type}} 유형의 로드 밸런서에 사용할 수 있는 프로토콜: {{protocols}}',
  'spec.problem.DuplicatePort':
    '다른 리스너가 이미 사용하는 포트입니다: {{port}}',
  'spec.problem.TwoDefaultRoutes':
    '트래픽은 게이트웨이 하나로만 나갑니다. 둘 중 하나를 선택하십시오.',
  'spec.problem.DuplicateName': '이미 사용 중인 이름입니다: {{name}}',
  'spec.problem.NodeGroupSpecFixed':
    '{{name}} 그룹의 노드 사양은 {{spec}}입니다. 다른 사양이 필요하면 그룹을 추가하십시오.',
  'spec.problem.NotTheNextVersion':
    '{{version}} 클러스터는 {{next}} 버전으로만 업그레이드할 수 있습니다. 그다음에 이어서 진행하십시오.',
  'spec.problem.RangeBeginsWithin':
    '범위 중간에서 시작하는 주소입니다: {{value}}. {{range}}처럼 입력하십시오.',
  'spec.problem.HalfPortRange':
    '시작 포트와 끝 포트를 모두 입력하거나, 모든 포트이면 모두 비우십시오.',
  'spec.problem.PortsWithoutProtocol':
    '포트는 TCP와 UDP에만 있습니다. 프로토콜을 바꾸거나 포트를 비우십시오.',
  'spec.problem.PortsBackwards':
    '끝 포트가 시작 포트보다 작습니다. 서로 바꾸십시오.',
  'spec.problem.BadPeer':
    '상대는 10.0.0.0/8 같은 주소 범위나 보안 그룹의 ID입니다.',
  'spec.problem.BadRange':
    '주소 범위가 아닙니다: {{peer}}. 10.0.0.0/8 또는 2001:db8::/32처럼 입력하십시오.',
  'spec.problem.HostBitsSet':
    '접두사 밖에 값이 있는 주소입니다: {{peer}}. {{range}}인지 확인하십시오.',
  'spec.problem.DuplicateRule':
    '{{rule}}번 규칙과 {{other}}번 규칙이 같습니다. 하나를 지우십시오.',
  'spec.problem.TooManyRules':
    '규칙은 {{most}}개까지 가능합니다. 합치거나 그룹을 나누십시오.',
};
