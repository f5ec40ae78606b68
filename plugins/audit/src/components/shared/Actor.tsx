import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Owner } from '@rackstage/ui';
import { auditTranslationRef } from '../../translations/ref';

/** A person as a link to the catalog; a plugin or program by its name. */
export function Actor({ name }: { name?: string }) {
  const { t } = useTranslationRef(auditTranslationRef);
  if (!name) {
    return t('actor.nobody');
  }
  return /^(user|group):[^/\s]+\/[^/\s]+$/.test(name) ? (
    <Owner entityRef={name} />
  ) : (
    name
  );
}
