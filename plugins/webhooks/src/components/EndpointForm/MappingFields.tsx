import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import { uiTranslationRef } from '@rackstage/ui';
import { TemplateParameter } from '../../hooks/useTemplates';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from '../shared/webhooks.module.css';

/** What each parameter of the template gets. */
export function MappingFields(props: {
  parameters: TemplateParameter[];
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
}) {
  const { parameters, value, onChange } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  return (
    <div className={styles.rows} role="group" aria-label={t('mapping.title')}>
      <Text weight="bold">{t('mapping.title')}</Text>
      <Text color="secondary" variant="body-small">
        {t('mapping.hint', { open: '{{', close: '}}' })}
      </Text>
      {parameters.map(({ name, title, required }) => (
        <TextField
          key={name}
          label={title}
          secondaryLabel={required ? words('required') : undefined}
          value={value[name] ?? ''}
          onChange={text => onChange({ ...value, [name]: text })}
        />
      ))}
    </div>
  );
}
