import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Checkbox,
  NumberField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { FieldValue, ObjectField } from '@rackstage/plugin-datacenter-common';
import { OwnerField } from '@rackstage/ui';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import { FieldProblem } from '../fieldProblem';
import { ReferenceInput } from './ReferenceInput';
import { StructureInput } from './StructureInput';

export interface FieldInputProps<TField extends ObjectField = ObjectField> {
  field: TField;
  value: FieldValue | undefined;
  /** Of what is referred to. */
  titles: Record<string, string>;
  problem?: FieldProblem;
  /** The server names it in what it says. */
  isRefused?: boolean;
  onChange: (value: FieldValue | undefined) => void;
}

/** Days are written so in every language. */
const dateExample = '2027-01-31';

/** The input that fits a field. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, problem, isRefused } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const problemText = useProblemText(problem);
  const common = {
    label: words.field(field.name),
    isRequired: field.required,
    isInvalid: Boolean(problem) || isRefused,
  };
  switch (field.type) {
    case 'number':
      return (
        <NumberField
          {...common}
          secondaryLabel={field.unit}
          description={problemText}
          value={typeof value === 'number' ? value : NaN}
          step={field.step < 0.01 ? undefined : field.step}
          formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
          onChange={given => onChange(Number.isNaN(given) ? undefined : given)}
        />
      );
    case 'flag':
      return (
        <Checkbox isSelected={Boolean(value)} onChange={onChange}>
          {common.label}
        </Checkbox>
      );
    case 'choice':
      return (
        <Select
          {...common}
          description={problemText}
          placeholder={t('form.choose')}
          options={[
            ...(field.required ? [] : [{ id: '', label: t('form.notSet') }]),
            ...field.choices.map(id => ({ id, label: words.choice(id) })),
          ]}
          value={value === undefined || value === null ? null : String(value)}
          onChange={key => onChange(key ? String(key) : undefined)}
        />
      );
    case 'reference':
      return (
        <ReferenceInput {...props} field={field} description={problemText} />
      );
    case 'owner':
      return (
        <OwnerField
          {...common}
          value={value === null ? undefined : (value as string | undefined)}
          onChange={onChange}
        />
      );
    case 'structure':
      return (
        <StructureInput {...props} field={field} description={problemText} />
      );
    case 'date':
      return (
        <TextField
          {...common}
          placeholder={dateExample}
          description={problemText}
          value={String(value ?? '')}
          onChange={onChange}
        />
      );
    default:
      return field.long ? (
        <TextAreaField
          {...common}
          description={problemText}
          value={String(value ?? '')}
          onChange={onChange}
        />
      ) : (
        <TextField
          {...common}
          description={problemText}
          value={String(value ?? '')}
          onChange={onChange}
        />
      );
  }
}

function useProblemText(problem: FieldProblem | undefined) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  if (!problem) {
    return undefined;
  }
  switch (problem.code) {
    case 'tooSmall':
      return t('form.tooSmall', { minimum: problem.minimum });
    case 'tooLarge':
      return t('form.tooLarge', { maximum: problem.maximum });
    default:
      return t(`form.${problem.code}`);
  }
}
