import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCheckLine, RiLayoutColumnLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { cloudsTranslationRef } from '../../translations/ref';

export interface ChosenColumns<TId extends string> {
  all: readonly TId[];
  visible: TId[];
  toggle: (id: TId) => void;
}

/** Which columns are shown is part of the address, as filter and sort order are. */
export function useChosenColumns<TId extends string>(
  all: readonly TId[],
  shownAtFirst: readonly TId[],
): ChosenColumns<TId> {
  const [params, setParams] = useSearchParams();
  const given = params.get('columns')?.split(',');
  const visible = all.filter(id =>
    given ? given.includes(id) : shownAtFirst.includes(id),
  );
  const toggle = (id: TId) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        const next = visible.includes(id)
          ? visible.filter(other => other !== id)
          : all.filter(other => other === id || visible.includes(other));
        after.set('columns', next.join(','));
        return after;
      },
      { replace: true },
    );
  return { all, visible, toggle };
}

/** The name of a row is always shown. */
export function ColumnChoice<TId extends string>(props: {
  columns: ChosenColumns<TId>;
  titleOf: (id: TId) => string;
}) {
  const { columns, titleOf } = props;
  const { all, visible, toggle } = columns;
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('instances.columns')}
      </Button>
      <Menu selectionMode="multiple" selectedKeys={visible}>
        {all
          .filter(id => id !== 'name')
          .map(id => (
            <MenuItem
              key={id}
              id={id}
              iconStart={visible.includes(id) ? <RiCheckLine /> : undefined}
              onAction={() => toggle(id)}
            >
              {titleOf(id)}
            </MenuItem>
          ))}
      </Menu>
    </MenuTrigger>
  );
}
