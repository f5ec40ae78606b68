import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { KeyboardEvent, useId, useRef, useState } from 'react';
import { useMentionSuggestions } from '../../hooks/useMentionSuggestions';
import { useRequestMutations } from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import { commentLength } from '../shared/WordsDialog';
import {
  Mentioned,
  mentionTerm,
  stillMentioned,
  withMention,
} from './mentions';
import styles from './Timeline.module.css';

/** Says something; who is named with an @ is told. */
export function CommentForm({ requestId }: { requestId: string }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { comment } = useRequestMutations(requestId);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Mentioned[]>([]);
  const [cursor, setCursor] = useState(0);
  const [sent, setSent] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const mentioned = stillMentioned(text, chosen);
  const mentions = useMentions(mentionTerm(text, cursor), person => {
    const next = withMention(text, cursor, person.title);
    setText(next.text);
    setCursor(next.cursor);
    setChosen([...chosen.filter(({ ref }) => ref !== person.ref), person]);
    root.current?.querySelector('textarea')?.focus();
  });
  const follow = () => {
    const area = root.current?.querySelector('textarea');
    setCursor(area?.selectionEnd ?? 0);
  };
  return (
    <form
      ref={root}
      className={styles.comment}
      onSubmit={event => {
        event.preventDefault();
        comment.mutate(
          {
            text: text.trim(),
            ...(mentioned.length > 0 && {
              mentions: mentioned.map(({ ref }) => ref),
            }),
          },
          {
            onSuccess: () => {
              setText('');
              setChosen([]);
              setSent(true);
            },
          },
        );
      }}
    >
      {comment.error && <FailurePanel error={comment.error} />}
      <TextAreaField
        label={t('comment.label')}
        description={t('comment.hint')}
        maxLength={commentLength}
        value={text}
        aria-autocomplete="list"
        {...mentions.field}
        onChange={value => {
          setText(value);
          setSent(false);
          follow();
        }}
        onSelect={follow}
      />
      {mentions.list}
      {mentioned.length > 0 && (
        <Text variant="body-small" color="secondary">
          {t('comment.mentioned')}:{' '}
          {mentioned.map(({ title }) => title).join(', ')}
        </Text>
      )}
      <div>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          isDisabled={text.trim() === ''}
          isPending={comment.isPending}
        >
          {t('comment.submit')}
        </Button>
        <span role="status" className={styles.ref}>
          {sent && ` ${t('comment.sent')}`}
        </span>
      </div>
    </form>
  );
}

/** Names to choose from below the field, by keyboard or pointer. */
function useMentions(
  term: string | undefined,
  onChoose: (person: Mentioned) => void,
) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const id = useId();
  const { data } = useMentionSuggestions(term);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const people = term === undefined || term === dismissed ? [] : (data ?? []);
  const current = Math.min(at, people.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (people.length === 0) {
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        setAt((current + 1) % people.length);
        break;
      case 'ArrowUp':
        setAt((current + people.length - 1) % people.length);
        break;
      case 'Enter':
      case 'Tab':
        onChoose(people[current]);
        setAt(0);
        break;
      case 'Escape':
        setDismissed(term);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const list = people.length > 0 && (
    <ul
      id={id}
      role="listbox"
      aria-label={t('comment.suggestions')}
      className={styles.suggestions}
    >
      {people.map((person, index) => (
        <li
          key={person.ref}
          id={optionId(index)}
          role="option"
          aria-selected={index === current}
          // The field keeps the focus, and has the keyboard.
          onMouseDown={event => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <span>{person.title}</span>
          <span className={styles.ref}>{person.ref}</span>
        </li>
      ))}
    </ul>
  );
  return {
    field: {
      onKeyDown,
      ...(list && {
        'aria-controls': id,
        'aria-activedescendant': optionId(current),
      }),
    },
    list,
  };
}
