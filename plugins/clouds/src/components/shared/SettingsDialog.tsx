import { ChangeFailure, FormDialog, OwnerField } from '@rackstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Switch, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import { ExpiryField } from '../fields/ExpiryField';
import { labelsFromText, labelsToText } from './labelsText';

interface Settings {
  owner: string;
  /** Another one moves it. */
  workspaceId: string;
  labels: Record<string, string>;
  deletionProtection: boolean;
  expiresAt?: string;
}

/** Changes what can be changed without touching the cloud. */
export function SettingsDialog(props: {
  thing: Settings & { name: string; revision: number };
  /** Only some things end by themselves. */
  hasExpiry: boolean;
  save: (
    settings: Omit<Settings, 'workspaceId'> & {
      workspaceId?: string;
      revision: number;
    },
  ) => Promise<unknown>;
  onClose: () => void;
}) {
  const { thing, hasExpiry, save, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [revision, setRevision] = useState(thing.revision);
  const [owner, setOwner] = useState(thing.owner);
  const [workspaceId, setWorkspaceId] = useState(thing.workspaceId);
  const [expiresAt, setExpiresAt] = useState(thing.expiresAt);
  const [isProtected, setProtected] = useState(thing.deletionProtection);
  const [labels, setLabels] = useState(labelsToText(thing.labels));
  const [error, setError] = useState<Error>();
  const [isPending, setPending] = useState(false);
  const parsed = labelsFromText(labels);
  const takeLatest = () => {
    setRevision(thing.revision);
    setOwner(thing.owner);
    setWorkspaceId(thing.workspaceId);
    setExpiresAt(thing.expiresAt);
    setProtected(thing.deletionProtection);
    setLabels(labelsToText(thing.labels));
    setError(undefined);
  };
  const submit = async () => {
    if (!parsed) {
      return;
    }
    setPending(true);
    try {
      await save({
        owner,
        ...(workspaceId !== thing.workspaceId && { workspaceId }),
        labels: parsed,
        deletionProtection: isProtected,
        ...(hasExpiry && { expiresAt }),
        revision,
      });
      toastApi.post({
        title: t('instance.changed'),
        status: 'success',
        timeout: 4000,
      });
      onClose();
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setPending(false);
    }
  };
  return (
    <FormDialog
      title={t('instance.edit', { name: thing.name })}
      submitLabel={t('action.save')}
      error={error ?? null}
      failure={
        error && (
          <ChangeFailure
            error={error}
            read={revision}
            latest={thing.revision}
            onTakeLatest={takeLatest}
          />
        )
      }
      isPending={isPending}
      isDisabled={!parsed}
      width={520}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <OwnerField value={owner} onChange={setOwner} />
      <WorkspaceField
        value={workspaceId}
        onChange={setWorkspaceId}
        keepsValue
      />
      {hasExpiry && <ExpiryField value={expiresAt} onChange={setExpiresAt} />}
      <Switch
        label={t('field.protection')}
        isSelected={isProtected}
        onChange={setProtected}
      />
      <TextAreaField
        label={t('field.labels')}
        description={
          parsed ? t('instance.labelsHint') : t('instance.labelsInvalid')
        }
        isInvalid={!parsed}
        value={labels}
        onChange={setLabels}
      />
    </FormDialog>
  );
}
