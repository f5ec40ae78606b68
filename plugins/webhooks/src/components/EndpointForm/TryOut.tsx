import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { EndpointTrial } from '@rackstage/plugin-webhooks-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { useEndpointMutations } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { Json } from '../shared/Json';
import styles from '../shared/webhooks.module.css';

/** What a sample event would start; nothing is started. */
export function TryOut(props: { settings: Omit<EndpointTrial, 'payload'> }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { trial } = useEndpointMutations();
  const [sample, setSample] = useState('{}');
  const payload = parseObject(sample);
  return (
    <Panel title={t('trial.title')}>
      <div className={styles.stack}>
        <TextAreaField
          label={t('trial.sample')}
          description={payload ? undefined : t('trial.notJson')}
          isInvalid={!payload}
          rows={8}
          value={sample}
          onChange={setSample}
        />
        <div>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!payload}
            isPending={trial.isPending}
            onPress={() =>
              payload && trial.mutate({ ...props.settings, payload })
            }
          >
            {t('trial.run')}
          </Button>
        </div>
        {trial.error && <FailurePanel error={trial.error} />}
        {trial.data && (
          <>
            {!trial.data.matches && (
              <Alert status="info" icon title={t('trial.noMatch')} />
            )}
            {trial.data.problems.length > 0 ? (
              <Alert
                status="warning"
                icon
                title={t('trial.problems')}
                description={trial.data.problems
                  .map(({ parameter, message }) => `${parameter}: ${message}`)
                  .join('; ')}
              />
            ) : (
              <Alert status="success" icon title={t('trial.fits')} />
            )}
            <Json label={t('trial.values')} value={trial.data.values} />
          </>
        )}
      </div>
    </Panel>
  );
}

function parseObject(text: string): { [key: string]: unknown } | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
