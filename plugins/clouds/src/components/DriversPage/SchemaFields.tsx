import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Text } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { Driver } from '@rackstage/plugin-clouds-common';
import { uiTranslationRef, useLanguage } from '@rackstage/ui';
import styles from './DriversPage.module.css';
import { fieldsOf } from './schemaFields';

/** What a driver asks for, for whoever prepares an account. */
export function SchemaFields(props: {
  title: string;
  schema: Driver['configSchema'];
}) {
  const { t } = useTranslationRef(uiTranslationRef);
  const schema = localize(props.schema as JsonObject, useLanguage());
  return (
    <section>
      <Text as="h3" weight="bold">
        {props.title}
      </Text>
      <dl className={styles.fields}>
        {fieldsOf(schema).map(({ name, title, description, required }) => (
          <div key={name} className={styles.field}>
            <dt>
              <Text>{title ?? name}</Text>
              <code className={styles.package}>{name}</code>
              {required && (
                <Text variant="body-small" color="secondary">
                  {t('required')}
                </Text>
              )}
            </dt>
            {description && (
              <dd>
                <Text variant="body-small" color="secondary">
                  {description}
                </Text>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
