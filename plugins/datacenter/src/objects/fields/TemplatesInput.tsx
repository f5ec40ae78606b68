import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  bayRoles,
  devicePortRoles,
  StructureField,
} from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import type { FieldInputProps } from './FieldInput';
import styles from './fields.module.css';
import { TemplateForm } from './TemplateForm';
import {
  bayDetails,
  detailsOf,
  portDetails,
  Template,
  TemplateDetail,
} from './templates';

/** Ports or bays that things of a type have, each on a line. */
export function TemplatesInput(props: FieldInputProps<StructureField>) {
  const { field, value, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [edited, setEdited] = useState<number | 'new'>();
  const templates = (value ?? []) as Template[];
  const isBays = field.name === 'bays';
  const details = isBays ? bayDetails : portDetails;
  const change = (some: Template[]) =>
    onChange(some.length > 0 ? some : undefined);
  return (
    <fieldset className={styles.group}>
      <legend>{words.field(field.name)}</legend>
      {templates.length === 0 && (
        <Text color="secondary">{t('templates.none')}</Text>
      )}
      <ul className={styles.lines}>
        {templates.map((template, index) => (
          <li key={`${template.role} ${template.name}`} className={styles.line}>
            <span>
              <Text weight="bold">{template.name}</Text>{' '}
              <Text color="secondary">
                <Summary template={template} details={details} />
              </Text>
            </span>
            <span className={styles.tools}>
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('templates.editOf', { name: template.name })}
                onPress={() => setEdited(index)}
              >
                {t('action.edit')}
              </Button>
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('templates.removeOf', { name: template.name })}
                onPress={() => {
                  setEdited(undefined);
                  change(templates.filter((_, other) => other !== index));
                }}
              >
                {t('action.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {edited === undefined ? (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setEdited('new')}
        >
          {t(isBays ? 'templates.addBays' : 'templates.addPorts')}
        </Button>
      ) : (
        <TemplateForm
          key={edited}
          roles={isBays ? bayRoles : devicePortRoles}
          details={details}
          template={edited === 'new' ? undefined : templates[edited]}
          others={
            edited === 'new'
              ? templates
              : templates.filter((_, index) => index !== edited)
          }
          onSave={saved => {
            change(
              edited === 'new'
                ? [...templates, ...saved]
                : templates.flatMap((template, index) =>
                    index === edited ? saved : template,
                  ),
            );
            setEdited(undefined);
          }}
          onCancel={() => setEdited(undefined)}
        />
      )}
    </fieldset>
  );
}

/** Role and details in a few words. */
function Summary(props: { template: Template; details: TemplateDetail[] }) {
  const { template, details } = props;
  const words = useWords();
  const said = detailsOf(details, template.role).flatMap(
    ({ name, field, type }) => {
      const value = (template as unknown as Record<string, unknown>)[name];
      if (value === undefined || value === false) {
        return [];
      }
      if (type === 'flag') {
        return words.field(field);
      }
      return name === 'type'
        ? String(value)
        : `${words.field(field)} ${String(value)}`;
    },
  );
  return <>{[words.choice(template.role), ...said].join(' · ')}</>;
}
