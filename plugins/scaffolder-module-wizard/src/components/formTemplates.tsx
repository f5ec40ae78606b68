import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import {
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { wizardTranslationRef } from '../translations/ref';
import styles from './form.module.css';
import { InputTemplate } from './formWidgets';

function FieldTemplate(props: FieldTemplateProps) {
  const { children, hidden, displayLabel, rawErrors, rawDescription } = props;
  const { errors, help } = props;
  return (
    <div className={styles.field} hidden={hidden}>
      <ScaffolderField
        displayLabel={displayLabel}
        rawErrors={rawErrors}
        rawDescription={rawDescription}
        errors={errors}
        help={help}
      >
        {children}
      </ScaffolderField>
    </div>
  );
}

/** A part of the form, such as the settings of an account; the form itself has its title elsewhere. */
const isPart = (id: string) => /^root_[^_]+$/.test(id);

function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const { idSchema, title, description, properties } = props;
  const content = properties.map(property => property.content);
  return isPart(idSchema.$id) && content.length > 0 ? (
    <fieldset className={styles.part}>
      <Text as="legend" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {description && (
        <Text as="p" color="secondary">
          {description}
        </Text>
      )}
      {content}
    </fieldset>
  ) : (
    <>{content}</>
  );
}

function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { title, schema, items, canAdd, onAddClick } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <fieldset className={styles.part}>
      <Text as="legend" variant="body-small" weight="bold">
        {title}
      </Text>
      {schema.description && (
        <Text as="p" variant="body-small" color="secondary">
          {schema.description}
        </Text>
      )}
      {items.map(({ key, children, index, hasRemove, onDropIndexClick }) => (
        <div key={key} className={styles.item}>
          {children}
          {hasRemove && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('array.remove', { number: String(index + 1) })}
              onPress={() => onDropIndexClick(index)()}
            />
          )}
        </div>
      ))}
      {canAdd && (
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => onAddClick()}
          >
            {t('array.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** How forms that are drawn from a schema are laid out. */
export const formTemplates = {
  ArrayFieldTemplate,
  BaseInputTemplate: InputTemplate,
  // Each error stands at its field.
  ErrorListTemplate: () => null,
  FieldTemplate,
  ObjectFieldTemplate,
};
