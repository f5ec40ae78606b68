import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { RelativeTime } from '@rackstage/ui';
import { SavingState } from '../FormSaver';
import { KeptForm } from '../WizardHost';
import { wizardTranslationRef } from '../translations/ref';
import styles from './TemplateWizard.module.css';

/** What was left half filled, before the form is shown. */
export function KeptFormPanel(props: {
  kept: KeptForm;
  onContinue: () => void;
  onStartAnew: () => void;
}) {
  const { kept, onContinue, onStartAnew } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <div className={styles.kept}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('kept.title')}
      </Text>
      <Text as="p">
        {t('kept.step', {
          step: String(Math.min(kept.step + 1, kept.stepCount)),
          all: String(kept.stepCount),
        })}{' '}
        · {t('kept.saved')} <RelativeTime time={kept.updatedAt} />
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('kept.hint')}
      </Text>
      <Flex gap="2">
        <Button variant="primary" onPress={onContinue}>
          {t('kept.continue')}
        </Button>
        <Button variant="secondary" onPress={onStartAnew}>
          {t('kept.anew')}
        </Button>
      </Flex>
    </div>
  );
}

/** Whether what is typed is safe. */
export function SavingNote({ state, at }: { state: SavingState; at?: string }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  if (state === 'idle' || state === 'conflict') {
    return null;
  }
  return (
    <Text as="p" variant="body-small" color="secondary">
      {state === 'saved' && at ? (
        <>
          {t('kept.savedDraft')} <RelativeTime time={at} />
        </>
      ) : (
        t(state === 'failed' ? 'kept.notSaved' : 'kept.saving')
      )}
    </Text>
  );
}

/** The same form was changed elsewhere: one of the two goes on. */
export function ConflictPanel(props: {
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={t('conflict.title')}
      description={t('conflict.text')}
      customActions={
        <Flex gap="2">
          <Button size="small" variant="secondary" onPress={props.onTakeTheirs}>
            {t('conflict.theirs')}
          </Button>
          <Button size="small" variant="secondary" onPress={props.onKeepMine}>
            {t('conflict.mine')}
          </Button>
        </Flex>
      }
    />
  );
}

/** Which values a form, which has changed since, has no place for any more. */
export function MisfitsNote({ names }: { names: string[] }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <Alert
      status="info"
      icon
      title={t('misfits.title')}
      description={`${t('misfits.text')} ${names.join(', ')}`}
    />
  );
}
