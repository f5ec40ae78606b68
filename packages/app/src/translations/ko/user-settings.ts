import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';

export default createTranslationMessages({
  ref: userSettingsTranslationRef,
  full: true,
  messages: {
    'languageToggle.title': '언어',
    'languageToggle.description': '표시 언어를 변경합니다',
    'languageToggle.select': '언어 선택: {{language}}',
    'themeToggle.title': '테마',
    'themeToggle.description': '테마를 변경합니다',
    'themeToggle.select': '테마 선택: {{theme}}',
    'themeToggle.selectAuto': '테마 선택: 자동',
    'themeToggle.names.light': '밝게',
    'themeToggle.names.dark': '어둡게',
    'themeToggle.names.auto': '자동',
    'signOutMenu.title': '로그아웃',
    'signOutMenu.moreIconTitle': '더 보기',
    'pinToggle.title': '사이드바 고정',
    'pinToggle.description': '사이드바가 접히지 않게 합니다',
    'pinToggle.switchTitles.unpin': '사이드바 고정 해제',
    'pinToggle.switchTitles.pin': '사이드바 고정',
    'pinToggle.ariaLabelTitle': '사이드바 고정 스위치',
    'identityCard.title': '사용자 식별 정보',
    'identityCard.noIdentityTitle': '사용자 식별 정보가 없습니다',
    'identityCard.userEntity': '사용자 엔티티',
    'identityCard.ownershipEntities': '소유 주체 엔티티',
    'defaultProviderSettings.description':
      '{{provider}} API와 계정에 대한 인증을 제공합니다',
    'emptyProviders.title': '인증 제공자 없음',
    'emptyProviders.description':
      '포털에 인증 제공자를 추가하면 해당 제공자로 인증할 수 있습니다.',
    'emptyProviders.action.title':
      'app-config.yaml을 열고 아래에 강조된 것처럼 변경하십시오.',
    'emptyProviders.action.readMoreButtonTitle': '자세히 알아보기',
    'providerSettingsItem.title.signIn': '{{title}} 로그인',
    'providerSettingsItem.title.signOut': '{{title}} 로그아웃',
    'providerSettingsItem.buttonTitle.signIn': '로그인',
    'providerSettingsItem.buttonTitle.signOut': '로그아웃',
    'authProviders.title': '사용할 수 있는 제공자',
    'defaultSettingsPage.tabsTitle.general': '일반',
    'defaultSettingsPage.tabsTitle.authProviders': '인증 제공자',
    'defaultSettingsPage.tabsTitle.featureFlags': '기능 플래그',
    'featureFlags.title': '기능 플래그',
    'featureFlags.description':
      '기능 플래그를 바꾼 뒤에는 페이지를 새로 고치십시오',
    'featureFlags.emptyFlags.title': '기능 플래그 없음',
    'featureFlags.emptyFlags.description':
      '플러그인은 기능 플래그로 사용자가 선택해서 켤 수 있는 기능을 포털에 등록합니다. 코드의 동작을 나누어 수동 A/B 테스트 등에 사용할 수 있습니다.',
    'featureFlags.emptyFlags.action.title':
      '기능 플래그를 추가하는 예시가 아래에 강조되어 있습니다.',
    'featureFlags.emptyFlags.action.readMoreButtonTitle': '자세히 알아보기',
    'featureFlags.filterTitle': '필터',
    'featureFlags.clearFilter': '필터 지우기',
    'featureFlags.flagItem.title.disable': '끄기',
    'featureFlags.flagItem.title.enable': '켜기',
    'featureFlags.flagItem.subtitle.registeredInApplication':
      '애플리케이션에 등록됨',
    'featureFlags.flagItem.subtitle.registeredInPlugin':
      '{{pluginId}} 플러그인에 등록됨',
    'settingsLayout.title': '설정',
    sidebarTitle: '설정',
    'profileCard.title': '프로필',
    'appearanceCard.title': '화면 표시',
  },
});
