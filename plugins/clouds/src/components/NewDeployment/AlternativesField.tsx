import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { ComponentProps, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { AccountPicker } from '../fields/AccountPicker';
import { ResourcePicker } from '../fields/ResourcePicker';

interface Row {
  account?: string;
  region?: string;
}

/** Where else machines may be made, best first. */
export function AlternativesField(props: FieldExtensionComponentProps<Row[]>) {
  const { formData, onChange, schema, formContext } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  // Rows that are not finished yet are no places, but have to stay on screen.
  const [rows, setRows] = useState<Row[]>(formData ?? []);
  const { workspaceId } = (formContext?.formData ?? {}) as {
    workspaceId?: string;
  };
  const change = (next: Row[]) => {
    setRows(next);
    const whole = next.filter(({ account, region }) => account && region);
    onChange(whole.length > 0 ? whole : undefined);
  };
  return (
    <fieldset className={styles.groups}>
      <Text as="legend" variant="body-medium" weight="bold">
        {schema.title}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {schema.description}
      </Text>
      {rows.map((row, index) => {
        const picker = (key: keyof Row, label: string) => ({
          schema: { title: label },
          rawErrors: [],
          required: true,
          formData: row[key],
          onChange: (value?: string) =>
            change(
              rows.map((one, at) =>
                at === index ? { ...one, [key]: value } : one,
              ),
            ),
          formContext: { formData: { workspaceId, ...row } },
          uiSchema: { 'ui:options': { kind: 'region' } },
        });
        const title = t('alternatives.place', { number: String(index + 1) });
        return (
          <div
            key={index}
            role="group"
            aria-label={title}
            className={styles.alternative}
          >
            <div>
              <AccountPicker
                {...(picker(
                  'account',
                  t('field.account'),
                ) as unknown as ComponentProps<typeof AccountPicker>)}
              />
            </div>
            <ResourcePicker
              {...(picker(
                'region',
                t('field.region'),
              ) as unknown as ComponentProps<typeof ResourcePicker>)}
            />
            <ButtonIcon
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('alternatives.remove', { place: title })}
              onPress={() => change(rows.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => change([...rows, {}])}
        >
          {t('alternatives.add')}
        </Button>
      </div>
    </fieldset>
  );
}
