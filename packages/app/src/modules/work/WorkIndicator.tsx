import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiListCheck3 } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';
import { useWork } from './useWork';
import { isUnfinishedWork, WorkItem } from './WorkItem';

const mostShown = 6;

const textOf = ({ title, next, word }: WorkItem) =>
  `${title} — ${next?.label ?? word}`;

/** In every header: how much is unfinished, and the way to it. */
export default function WorkIndicator() {
  const { t } = useTranslationRef(appTranslationRef);
  const { items = [] } = useWork();
  const unfinished = items.filter(isUnfinishedWork);
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiListCheck3 />}
        aria-label={t('work.indicator', { count: unfinished.length })}
      >
        {String(unfinished.length)}
      </Button>
      <Menu>
        {unfinished.slice(0, mostShown).map(item => (
          <MenuItem key={item.key} href={item.next?.href ?? item.href}>
            {textOf(item)}
          </MenuItem>
        ))}
        <MenuItem href="/work">{t('work.history')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
