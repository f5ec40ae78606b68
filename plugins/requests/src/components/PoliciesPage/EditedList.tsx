import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import {
  RiAddLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './PoliciesPage.module.css';

/** Things in an order: each can be changed, moved and removed, and another one added. */
export function EditedList<T>(props: {
  things: T[];
  onChange: (things: T[]) => void;
  /** What one is called. */
  nameOf: (thing: T, index: number) => string;
  addLabel: string;
  make: () => T;
  /** How many have to stay. */
  least: number;
  children: (thing: T, onChange: (thing: T) => void) => ReactNode;
}) {
  const { things, onChange, nameOf, make, least } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const replace = (index: number, ...others: T[]) =>
    onChange(things.toSpliced(index, 1, ...others));
  const swap = (index: number) =>
    onChange(things.toSpliced(index, 2, things[index + 1], things[index]));
  return (
    <>
      {things.map((thing, index) => {
        const name = nameOf(thing, index);
        return (
          <fieldset
            // They have no other identity than their place.
            key={index}
            className={styles.group}
          >
            <legend>{name}</legend>
            {props.children(thing, changed => replace(index, changed))}
            <div className={styles.tools}>
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiArrowUpLine />}
                aria-label={t('rule.up', { name })}
                isDisabled={index === 0}
                onPress={() => swap(index - 1)}
              />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiArrowDownLine />}
                aria-label={t('rule.down', { name })}
                isDisabled={index === things.length - 1}
                onPress={() => swap(index)}
              />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('rule.remove', { name })}
                isDisabled={things.length <= least}
                onPress={() => replace(index)}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => onChange([...things, make()])}
        >
          {props.addLabel}
        </Button>
      </div>
    </>
  );
}
