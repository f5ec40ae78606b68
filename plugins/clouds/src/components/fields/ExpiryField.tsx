import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const days = { day: 1, week: 7, month: 30 } as const;

type Choice = keyof typeof days | 'never' | 'given';

/** When something is deleted by itself, as RFC 3339; `undefined` is never. */
export function ExpiryField(props: {
  value?: string;
  onChange: (expiresAt: string | undefined) => void;
  label?: string;
  description?: string;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const choose = (choice: Choice) => {
    if (choice === 'never') {
      onChange(undefined);
    } else if (choice !== 'given') {
      const at = new Date();
      at.setDate(at.getDate() + days[choice]);
      onChange(at.toISOString());
    }
  };
  const options: { id: Choice; label: string }[] = [
    ...(value
      ? [
          {
            id: 'given' as const,
            label: t('fields.expiry.at', { time: format.exactTime(value) }),
          },
        ]
      : []),
    { id: 'never', label: t('fields.expiry.never') },
    { id: 'day', label: t('fields.expiry.day') },
    { id: 'week', label: t('fields.expiry.week') },
    { id: 'month', label: t('fields.expiry.month') },
  ];
  return (
    <Select
      label={props.label ?? t('field.expires')}
      description={props.description}
      options={options}
      value={value ? 'given' : 'never'}
      onChange={key => key !== null && choose(key as Choice)}
    />
  );
}
