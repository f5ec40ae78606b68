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
  onClose: () => void;
}) {
  const { instanceIds, onClose } = props;
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
  const wanted = parseLabels(labels);
  const isComplete =
    command.trim() !== '' && (instanceIds.length > 0 || wanted !== undefined);
  const submit = () =>
    run.mutate(
      {
        command,
        concurrency,
        timeoutSeconds,
        idempotencyKey: idempotencyKey.current,
        ...(instanceIds.length > 0
          ? { instanceIds }
          : { workspaceId, labels: wanted }),
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
        {instanceIds.length > 0 ? (
          <Text as="p">
            {t('runs.selected', { count: instanceIds.length })}
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
