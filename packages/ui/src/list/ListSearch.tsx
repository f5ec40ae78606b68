import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import styles from './list.module.css';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 300;

/** Searches a list for what is typed, once the typing pauses. */
export function ListSearch(props: {
  label: string;
  /** What is searched for now. */
  value: string;
  onChange: (text: string) => void;
}) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), typingPause);
    return () => clearTimeout(timer);
  }, [onChange, text, value]);
  return (
    <SearchField
      size="small"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={setText}
      className={styles.search}
    />
  );
}
