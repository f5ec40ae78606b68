import { localize } from '@rackstage/localized-text';
import { Account } from '@rackstage/plugin-clouds-common';
import { useLanguage } from '@rackstage/ui';

/** What the account's kind of cloud is called in the person's language. */
export function useDriverTitle(): (account: Account) => string {
  const language = useLanguage();
  return account => localize(account, language).driverTitle;
}
