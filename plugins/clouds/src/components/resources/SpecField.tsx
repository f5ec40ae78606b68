import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select, Switch, TextField } from '@backstage/ui';
import {
  Account,
  ManagedKind,
  PropertySchema,
  ResourceProblem,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { InventoryChoice } from './InventoryChoice';
import { ManagedChoice } from './ManagedChoice';
import { ManagedChoices } from './ManagedChoices';
import { MultilineField } from './MultilineField';
import { ObjectsField } from './ObjectsField';
import { RulesField } from './RulesField';
import { TextsField } from './TextsField';
import { useSpecProblemText } from './useSpecProblemText';

export interface SpecFieldProps {
  kind: ManagedKind;
  name: string;
  property: PropertySchema;
  isRequired: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Where its choices come from. */
  account?: Account;
  region?: string;
  /** Of this field and of what is in it. */
  problems: ResourceProblem[];
  /** In a row of a table there is less room. */
  size?: 'small';
}

/** One field of a kind's schema, drawn as the schema says. */
export function SpecField(props: SpecFieldProps) {
  const { property, isRequired, value, onChange, problems } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const problemText = useSpecProblemText();
  const problem = problems[0] && problemText(problems[0]);
  const common = {
    label: property.title,
    size: props.size,
    description: props.size ? undefined : (problem ?? property.description),
    isRequired,
    secondaryLabel: isRequired ? words('required') : undefined,
    isInvalid: problem !== undefined,
  };
  if (property['x-widget'] === 'security-group-rules') {
    return (
      <RulesField
        label={property.title ?? props.name}
        description={property.description}
        value={(value ?? []) as SecurityGroupRule[]}
        onChange={onChange}
        problems={problems}
      />
    );
  }
  if (property['x-widget'] === 'multiline') {
    return <MultilineField {...props} />;
  }
  if (property.items?.properties) {
    return <ObjectsField {...props} />;
  }
  if (property.type === 'array') {
    const listed = property.items?.['x-resource'];
    const list = {
      ...common,
      value: (value ?? []) as string[],
      onChange,
      account: props.account,
      region: props.region,
    };
    return listed?.from === 'managed' ? (
      <ManagedChoices {...list} kind={listed.kind} />
    ) : (
      <TextsField {...list} />
    );
  }
  if (property.enum) {
    return (
      <Select
        {...common}
        placeholder={t('fields.choose')}
        options={(property.enum as string[]).map(id => ({
          id,
          label: property['x-titles']?.[id] ?? id,
        }))}
        value={(value as string | undefined) ?? null}
        onChange={key => onChange(key ?? undefined)}
      />
    );
  }
  const reference = property['x-resource'];
  if (reference) {
    const choice = {
      ...common,
      value: value as string | undefined,
      onChange,
      account: props.account,
      region: props.region,
    };
    return reference.from === 'inventory' ? (
      <InventoryChoice {...choice} kind={reference.kind} />
    ) : (
      <ManagedChoice {...choice} kind={reference.kind} />
    );
  }
  switch (property.type) {
    case 'integer':
      return (
        <NumberField
          {...common}
          minValue={property.minimum as number | undefined}
          maxValue={property.maximum as number | undefined}
          value={(value as number | undefined) ?? NaN}
          onChange={number => onChange(isNaN(number) ? undefined : number)}
        />
      );
    case 'boolean':
      return (
        <Switch
          label={property.title ?? t('value.yes')}
          isSelected={value === true}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextField
          {...common}
          maxLength={property.maxLength as number | undefined}
          value={(value as string | undefined) ?? ''}
          onChange={text => onChange(text || undefined)}
        />
      );
  }
}
