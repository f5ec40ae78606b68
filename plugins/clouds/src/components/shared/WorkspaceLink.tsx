import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';

/** Among those that something is shared with. */
export const everyWorkspace = '*';

/** A workspace by its title, which leads to its page. */
export function WorkspaceLink({ id }: { id: string }) {
  const titleOf = useWorkspaceTitle();
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (id === everyWorkspace) {
    return <span>{t('sharing.everyWorkspace')}</span>;
  }
  return <Link href={`/workspaces/${id}`}>{titleOf(id)}</Link>;
}

/** Several of them, one after the other. */
export function WorkspaceLinks({ ids }: { ids: string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <WorkspaceLink id={id} />
        </span>
      ))}
    </>
  );
}
