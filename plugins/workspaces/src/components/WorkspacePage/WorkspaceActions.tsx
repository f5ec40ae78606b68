import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { ConfirmDialog, useFailureToast } from '@rackstage/ui';
import { useState } from 'react';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { EditWorkspaceDialog } from './EditWorkspaceDialog';

/** Edit, archive, restore; what the configuration says is changed there. */
export function WorkspaceActions(props: {
  workspace: Workspace;
  mayUpdate: boolean;
  maySetEnvironment: boolean;
}) {
  const { workspace, mayUpdate, maySetEnvironment } = props;
  const { id, title, state, declared, revision } = workspace;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { archive, restore } = useWorkspaceMutations();
  const [open, setOpen] = useState<'edit' | 'archive'>();
  const showFailure = useFailureToast();
  if (!mayUpdate || declared.length > 0) {
    return null;
  }
  return (
    <div className={styles.filters}>
      {state === 'archived' ? (
        <Button
          size="small"
          variant="primary"
          isPending={restore.isPending}
          onPress={() =>
            restore.mutate({ id, revision }, { onError: showFailure })
          }
        >
          {t('settings.restore')}
        </Button>
      ) : (
        <>
          {id !== 'default' && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setOpen('archive')}
            >
              {t('settings.archive')}
            </Button>
          )}
          <Button
            size="small"
            variant="primary"
            onPress={() => setOpen('edit')}
          >
            {t('settings.edit')}
          </Button>
        </>
      )}
      {open === 'archive' && (
        <ConfirmDialog
          title={t('settings.archiveTitle', { title })}
          text={t('settings.archiveText')}
          confirmLabel={t('settings.archive')}
          destructive
          isPending={archive.isPending}
          error={archive.error}
          onConfirm={() =>
            archive.mutate(
              { id, revision },
              { onSuccess: () => setOpen(undefined) },
            )
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'edit' && (
        <EditWorkspaceDialog
          workspace={workspace}
          maySetEnvironment={maySetEnvironment}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
