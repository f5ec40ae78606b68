import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { InventoryItem } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import { ManagementBadge } from '../management/ManagementBadge';

export const managedPath = ({
  kind,
  id,
}: NonNullable<InventoryItem['managed']>) =>
  `/clouds/${kind === 'instance' ? 'instances' : 'resources'}/${id}`;

/** How it stands to what is managed here, with the way to what it is here. */
export function ManagedLink(props: {
  item: Pick<InventoryItem, 'management' | 'managed'>;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { managed, management } = props.item;
  return (
    <>
      {management && <ManagementBadge state={management} />}
      {managed && (
        <Link href={managedPath(managed)}>
          {t('management.managedAs', { name: managed.name })}
        </Link>
      )}
    </>
  );
}
