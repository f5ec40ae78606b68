import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  ButtonLink,
  Flex,
  Select,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Deployment,
  DeploymentPowerChange,
} from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useLabelAction } from '../../hooks/useLabelAction';
import { cloudsTranslationRef } from '../../translations/ref';
import { labelsFromText } from '../shared/labelsText';
import styles from './deployment.module.css';

/** What is done with instances by their labels: an action, or a command that is run on them. */
export function LabelAction({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: deployment.id,
  });
  if (!allowed || deployment.deleting || deployment.failure) {
    return null;
  }
  return (
    <Flex gap="2">
      <Button size="small" variant="secondary" onPress={() => setIsOpen(true)}>
        {t('deployment.byLabel')}
      </Button>
      <ButtonLink
        size="small"
        variant="secondary"
        href={`/clouds/commands?new=&deployment=${deployment.id}`}
      >
        {t('deployment.commands')}
      </ButtonLink>
      {isOpen && (
        <ActionDialog
          deployment={deployment}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Flex>
  );
}

type Action = DeploymentPowerChange['action'] | 'terminate';

const powerActions: Action[] = ['suspend', 'resume', 'reboot'];

function ActionDialog(props: { deployment: Deployment; onClose: () => void }) {
  const { deployment, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toasts = useApi(toastApiRef);
  const [text, setText] = useState('');
  const [action, setAction] = useState<Action>('suspend');
  const deletable = usePermission({
    permission: cloudsInstanceDeletePermission,
    resourceRef: deployment.id,
  }).allowed;
  const labels = labelsFromText(text);
  const isNamed = labels !== undefined && Object.keys(labels).length > 0;
  const { concerned, run } = useLabelAction(
    deployment.id,
    isNamed ? labels : undefined,
  );
  const count = concerned.data?.length;
  return (
    <FormDialog
      title={t('deployment.byLabelTitle')}
      submitLabel={t('deployment.apply')}
      error={run.error ?? concerned.error}
      isPending={run.isPending}
      isDisabled={!count}
      onSubmit={() =>
        run.mutate(action, {
          onSuccess: changed => {
            onClose();
            toasts.post({
              title: t('deployment.byLabelDone', { count: changed }),
              status: 'success',
            });
          },
        })
      }
      onClose={onClose}
    >
      <div className={styles.verdicts}>
        <TextAreaField
          label={t('field.labels')}
          description={t('deployment.byLabelHint')}
          rows={3}
          value={text}
          isInvalid={labels === undefined}
          onChange={setText}
        />
        <Select
          label={t('deployment.actionField')}
          options={[
            ...powerActions,
            ...(deletable && !deployment.deletionProtection
              ? (['terminate'] as const)
              : []),
          ].map(id => ({ id, label: t(`deployment.${id}`) }))}
          value={action}
          onChange={key => setAction(key as Action)}
        />
        <Text aria-live="polite" color="secondary">
          {count === 0 && t('deployment.byLabelNone')}
          {count !== undefined &&
            count > 0 &&
            t('deployment.byLabelChosen', { count })}
        </Text>
      </div>
    </FormDialog>
  );
}
