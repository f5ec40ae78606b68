import { localize } from '@rackstage/localized-text';
import { useLanguage } from '@rackstage/ui';
import { useRequestTypes } from '../../hooks/useRequests';

/** What a type of requests is called in the person's language. */
export function useTypeTitle(): (type: string) => string {
  const language = useLanguage();
  const { data } = useRequestTypes();
  return type => {
    const found = data?.find(one => one.type === type);
    return found ? localize(found, language).title : type;
  };
}
