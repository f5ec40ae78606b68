import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  NumberField,
  Select,
  Text,
  TextField,
} from '@backstage/ui';
import { feedLegs } from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import styles from './fields.module.css';
import {
  detailsOf,
  duplicateIn,
  Template,
  TemplateDetail,
  TemplateDraft,
  templatesOf,
} from './templates';

/** One port or bay, or many whose names count up. */
export function TemplateForm(props: {
  roles: readonly string[];
  details: TemplateDetail[];
  /** Absent: new ones. */
  template?: Template;
  others: Template[];
  onSave: (templates: Template[]) => void;
  onCancel: () => void;
}) {
  const { roles, details, template, others, onSave, onCancel } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [draft, setDraft] = useState<TemplateDraft>(
    () => ({ ...(template ?? { role: roles[0], name: '' }) }) as TemplateDraft,
  );
  const set = (change: Record<string, unknown>) =>
    setDraft(before => ({ ...before, ...change }));
  const made = templatesOf(draft, details);
  const duplicate = duplicateIn([...others, ...made]);
  const hasName = draft.name.trim() !== '';
  return (
    <div className={styles.form}>
      <Select
        label={words.field('role')}
        options={roles.map(id => ({ id, label: words.choice(id) }))}
        value={draft.role}
        onChange={key => set({ role: String(key) })}
      />
      <TextField
        label={words.field('name')}
        description={t('templates.nameHelp')}
        value={draft.name}
        isRequired
        isInvalid={hasName && duplicate !== undefined}
        onChange={name => set({ name })}
      />
      {detailsOf(details, draft.role).map(detail => (
        <DetailInput
          key={detail.name}
          detail={detail}
          value={draft[detail.name]}
          others={others}
          onChange={value => set({ [detail.name]: value })}
        />
      ))}
      {hasName && duplicate !== undefined && (
        <Text color="danger" role="alert">
          {t('templates.duplicate', { name: duplicate })}
        </Text>
      )}
      <div className={styles.tools}>
        <Button
          size="small"
          variant="secondary"
          isDisabled={!hasName || duplicate !== undefined}
          onPress={() => onSave(made)}
        >
          {t('templates.take', { count: made.length })}
        </Button>
        <Button size="small" variant="tertiary" onPress={onCancel}>
          {t('templates.cancel')}
        </Button>
      </div>
    </div>
  );
}

function DetailInput(props: {
  detail: TemplateDetail;
  value: unknown;
  others: Template[];
  onChange: (value: unknown) => void;
}) {
  const { detail, value, others, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const label = words.field(detail.field);
  switch (detail.type) {
    case 'number':
      return (
        <NumberField
          label={label}
          minValue={0}
          value={typeof value === 'number' ? value : NaN}
          onChange={given => onChange(Number.isNaN(given) ? undefined : given)}
        />
      );
    case 'flag':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'text':
      return (
        <TextField
          label={label}
          value={String(value ?? '')}
          onChange={onChange}
        />
      );
    default: {
      const choices: readonly string[] =
        detail.type === 'leg'
          ? feedLegs
          : others
              .filter(({ role }) => role === detail.portRole)
              .map(({ name }) => name);
      return (
        <Select
          label={label}
          placeholder={t('form.choose')}
          options={[
            { id: '', label: t('form.notSet') },
            ...choices.map(id => ({ id, label: id })),
          ]}
          value={value === undefined ? null : String(value)}
          onChange={key => onChange(key ? String(key) : undefined)}
        />
      );
    }
  }
}
