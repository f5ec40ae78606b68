import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup, Text, TextField } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { testEventType } from '@rackstage/plugin-webhooks-common';
import { uiTranslationRef, useLanguage } from '@rackstage/ui';
import { useState } from 'react';
import { useEventTypes } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from '../shared/webhooks.module.css';

/** Types to tick, and patterns to write for those that are yet to come. */
export function EventTypesField(props: {
  value: string[];
  onChange: (value: string[]) => void;
  isInvalid: boolean;
}) {
  const { value, onChange, isInvalid } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const language = useLanguage();
  const { data = [] } = useEventTypes();
  // A test goes to a subscription whatever it asks for.
  const types = data.filter(({ type }) => type !== testEventType);
  const known = types.map(({ type }) => type);
  const patterns = value.filter(type => !known.includes(type));
  const ticked = value.filter(type => known.includes(type));
  // As it is typed: a comma at the end begins the next pattern.
  const [typed, setTyped] = useState<string>();
  return (
    <div className={styles.rows}>
      <CheckboxGroup
        label={t('eventTypes.title')}
        secondaryLabel={words('required')}
        description={isInvalid ? t('eventTypes.missing') : undefined}
        isInvalid={isInvalid}
        value={ticked}
        onChange={chosen => onChange([...chosen, ...patterns])}
      >
        {types.map(eventType => (
          <Checkbox key={eventType.type} value={eventType.type}>
            {localize(eventType, language).title}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        label={t('eventTypes.patterns')}
        description={t('eventTypes.patternsHint')}
        value={typed ?? patterns.join(', ')}
        onChange={text => {
          setTyped(text);
          onChange([
            ...ticked,
            ...text
              .split(',')
              .map(part => part.trim())
              .filter(part => part !== ''),
          ]);
        }}
      />
      <Text variant="body-small" color="secondary" className={styles.mono}>
        {value.join(', ')}
      </Text>
    </div>
  );
}
