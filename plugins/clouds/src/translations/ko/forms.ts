export const forms = {
  'fields.loading': '불러오는 중 …',
  'fields.firstAccount': '먼저 계정을 선택하십시오',
  'fields.firstRegion': '먼저 리전을 선택하십시오',
  'fields.choose': '선택하십시오',
  'fields.any': '클라우드가 선택',
  'fields.none': '없음',
  'fields.noOptions': '이 계정에는 없습니다',
  'fields.notRead':
    '아직 계정을 읽지 않았습니다. 운영자에게 동기화를 요청하십시오.',
  'fields.perHour': '{{price}} / 시간',
  'fields.search': '검색',
  'fields.labelKey': '키',
  'fields.labelValue': '값',
  'fields.labelAdd': '라벨 추가',
  'fields.labelRemove': '{{key}} 라벨 제거',
  'fields.expiry.never': '만료 없음',
  'fields.expiry.day': '하루 뒤',
  'fields.expiry.week': '일주일 뒤',
  'fields.expiry.month': '30일 뒤',
  'fields.expiry.at': '{{time}}에 삭제됩니다',
  'fields.chooseFile': '파일 선택',
  'fields.chooseSeveral': '하나 이상 선택',
  'fields.commas': '쉼표로 구분',
  'fields.noneHere': '이 계정과 리전에는 없습니다',
  'estimate.title': '클라우드의 응답',
  'estimate.asking': '클라우드에 할당량과 재고를 확인하고 있습니다 …',
  'estimate.ok': '문제가 없습니다',
  'estimate.problems': '이대로는 만들 수 없습니다',
  'estimate.failed': '클라우드에 확인하지 못했습니다',
  'estimate.names': '이름',
  'estimate.price': '전체 가격',
  'estimate.unitPrice': '한 대 가격',
  'estimate.quota': '할당량',
  'estimate.quotaRow': '남은 {{left}} 중 {{requested}}',
  'estimate.quotaUnlimited': '{{requested}}, 제한 없음',
  'estimate.stock': '재고',
  'estimate.limit': '워크스페이스 한도',
  'estimate.limitRow': '{{allowed}} 중 {{used}} 사용, {{asked}} 추가',
  'estimate.limitOf.instances': '인스턴스',
  'estimate.limitOf.vcpu': 'vCPU',
  'estimate.limitOf.memoryMiB': '메모리',
  'estimate.limitOf.volumeGiB': '볼륨 용량',
  'estimate.limitOf.monthlySpend': '월 지출',
  'estimate.again': '다시 확인',
  'estimate.inStock': '있음',
  'estimate.outOfStock': '없음',
  'estimate.stockUnknown': '클라우드가 알려 주지 않음',
  'estimate.resource.instances': '인스턴스',
  'estimate.resource.vcpus': 'vCPU',
  'estimate.resource.memoryMiB': '메모리',
  'estimate.resource.volumes': '볼륨',
  'estimate.resource.volumeGiB': '볼륨 크기',
  'estimate.resource.snapshots': '스냅샷',
  'estimate.resource.networks': '네트워크',
  'estimate.resource.subnets': '서브넷',
  'estimate.resource.networkInterfaces': '네트워크 인터페이스',
  'estimate.resource.publicIps': '공인 IP',
  'estimate.resource.internetGateways': '인터넷 게이트웨이',
  'estimate.resource.securityGroups': '보안 그룹',
  'estimate.problem.NameTaken':
    '계정에 이미 있는 이름입니다: {{names}}. 다른 이름을 입력하십시오.',
  'estimate.problem.NameTooLong':
    '{{name}} 이름이 {{most}}자를 넘습니다. 더 짧은 이름을 입력하십시오.',
  'estimate.problem.UnknownChoice':
    '{{account}} 계정의 {{region}}에 없는 {{kind}}입니다: {{id}}. 다른 것을 선택하거나, 새로 생긴 것이라면 계정을 동기화하십시오.',
  'estimate.problem.UnknownOwner':
    '카탈로그에 없는 소유자입니다: {{owner}}. 다른 소유자를 선택하십시오.',
  'estimate.problem.UserDataTooLarge':
    '사용자 데이터가 너무 큽니다. 클라우드는 로그인 계정 설정을 포함해 16 KiB까지 받으므로 {{room}}바이트까지 쓸 수 있습니다. 줄이거나, 나머지는 첫 부팅 때 내려받게 하십시오.',
  'estimate.problem.ExpiresInPast': '만료 시각이 이미 지났습니다.',
  'estimate.problem.DiskTooSmall':
    '{{spec}}의 디스크가 {{image}}에 비해 작습니다.',
  'estimate.problem.MemoryTooSmall':
    '{{spec}}의 메모리가 {{image}}에 비해 작습니다.',
  'estimate.problem.OtherArchitecture':
    '사양과 이미지의 프로세서 종류가 다릅니다: {{spec}}, {{image}}. 둘 중 하나를 바꾸십시오.',
  'estimate.problem.QuotaExceeded':
    '{{resource}} 할당량이 부족합니다: {{requested}} 요청, {{left}} 남음. 줄이거나, 일부를 삭제하거나, 증설을 요청하십시오.',
  'estimate.problem.AccountOfOtherWorkspace':
    '계정 {{account}} 사용 권한이 워크스페이스 {{workspace}}에 공유되지 않았습니다. 다른 계정을 선택하거나 공유를 요청하십시오.',
  'estimate.problem.LimitExceeded':
    '워크스페이스 {{workspace}}의 한도({{limit}})를 넘습니다. 허용 {{allowed}}, 사용 {{used}}, 추가 요청 {{asked}}. 요청을 줄이거나, 쓰지 않는 것을 삭제하거나, 관리자에게 한도 상향을 요청하십시오.',
  'estimate.problem.PriceUnknown':
    '워크스페이스 {{workspace}}에 월 지출 한도가 있지만 가격을 알 수 없습니다. 계정에 가격을 등록하거나 관리자에게 한도 해제를 요청하십시오.',
  'estimate.problem.RateUnknown':
    '{{from}}에서 {{to}} 환율을 알 수 없어 월 지출 한도를 확인할 수 없습니다. 설정에 환율을 추가하거나 관리자에게 한도 해제를 요청하십시오.',
  'estimate.problem.OutOfStock':
    '클라우드에 {{spec}}의 여유가 없습니다. 다른 가용 영역, 리전, 사양을 선택하십시오. 여유가 있는 가용 영역: {{zones}}',
  'estimate.problem.CannotResize':
    '이 클라우드는 사양을 변경할 수 없습니다. 새 인스턴스를 만드십시오.',
};
