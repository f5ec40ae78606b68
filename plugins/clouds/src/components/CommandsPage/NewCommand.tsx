import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, NumberField, Text, TextField } from '@backstage/ui';
import { FormDialog } from '@rackstage/ui';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRunCommand } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import { parseLabels } from './parseLabels';
import styles from './CommandsPage.module.css';

/** Asks for a command: on machines that were chosen, or on all with some labels. */
export function NewCommand(props: {
  instanceIds: string[];
  /** All of its machines, or those of the group. */
  deploymentId?: string;
  group?: string;
  onClose: () => void;
}) {
  const { instanceIds, deploymentId, group, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const navigate = useNavigate();
  const run = useRunCommand();
  // Sent again after a lost answer, it starts nothing twice.
  const idempotencyKey = useRef(crypto.randomUUID());
  const [command, setCommand] = useState('');
  const [workspaceId, setWorkspaceId] = useState('default');
  const [labels, setLabels] = useState('');
  const [concurrency, setConcurrency] = useState(10);
  const [timeoutSeconds, setTimeoutSeconds] = useState(300);
  const isChosen = instanceIds.length > 0 || deploymentId !== undefined;
  const wanted = parseLabels(labels);
  const isComplete =
    command.trim() !== '' && (isChosen || wanted !== undefined);
  const submit = () =>
    run.mutate(
      {
        command,
        concurrency,
        timeoutSeconds,
        idempotencyKey: idempotencyKey.current,
        ...(deploymentId !== undefined && { deploymentId, group }),
        ...(deploymentId === undefined && isChosen && { instanceIds }),
        ...(!isChosen && { workspaceId, labels: wanted }),
      },
      { onSuccess: ({ id }) => navigate(`/clouds/commands/${id}`) },
    );
  return (
    <FormDialog
      title={t('runs.new')}
      submitLabel={t('runs.run')}
      error={run.error}
      isPending={run.isPending}
      isDisabled={!isComplete}
      width={560}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={t('runs.command')}
          value={command}
          onChange={setCommand}
          autoFocus
        />
        <Alert status="info" icon description={t('runs.commandHint')} />
        {isChosen ? (
          <Text as="p">
            {deploymentId === undefined &&
              t('runs.selected', { count: instanceIds.length })}
            {deploymentId !== undefined &&
              (group === undefined
                ? t('runs.ofDeployment')
                : t('runs.ofGroup', { group }))}
          </Text>
        ) : (
          <>
            <TextField
              label={t('runs.workspace')}
              value={workspaceId}
              onChange={setWorkspaceId}
            />
            <TextField
              label={t('runs.labels')}
              description={t('runs.labelsHint')}
              value={labels}
              onChange={setLabels}
            />
          </>
        )}
        <div className={styles.numbers}>
          <NumberField
            label={t('runs.concurrency')}
            minValue={1}
            maxValue={50}
            value={concurrency}
            onChange={setConcurrency}
          />
          <NumberField
            label={t('runs.timeout')}
            minValue={1}
            maxValue={3600}
            value={timeoutSeconds}
            onChange={setTimeoutSeconds}
          />
        </div>
      </div>
    </FormDialog>
  );
}
