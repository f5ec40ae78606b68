import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { InventoryItem } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

export const managedPath = ({
  kind,
  id,
}: NonNullable<InventoryItem['managed']>) =>
  `/clouds/${kind === 'instance' ? 'instances' : 'resources'}/${id}`;

/** Leads from what a cloud has to what it is here. */
export function ManagedLink({ item }: { item: InventoryItem }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { managed } = item;
  return managed ? (
    <Link href={managedPath(managed)}>{t('browse.managed.true')}</Link>
  ) : (
    <>{t('browse.managed.false')}</>
  );
}
