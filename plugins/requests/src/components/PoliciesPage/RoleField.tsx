import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox } from '@backstage/ui';
import { words } from '../../translations/en/words';
import { requestsTranslationRef } from '../../translations/ref';

const builtIn = Object.keys(words.role) as (keyof typeof words.role)[];

/** A built-in role to choose, or the name of one that was made here. */
export function RoleField(props: {
  value: string;
  onChange: (name: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const roles = builtIn.map(id => ({ id, label: t(`role.${id}`) }));
  return (
    <Combobox
      label={t('rule.approverName')}
      allowsCustomValue
      options={roles}
      search={{
        inputValue: roles.find(({ id }) => id === value)?.label ?? value,
        onInputChange: text =>
          onChange(roles.find(({ label }) => label === text)?.id ?? text),
      }}
    />
  );
}
