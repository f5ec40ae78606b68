import { TextAreaField } from '@backstage/ui';

/** A document as it was sent or came in. */
export function Json(props: { label: string; value: unknown }) {
  const text = JSON.stringify(props.value, null, 2);
  return (
    <TextAreaField
      label={props.label}
      isReadOnly
      rows={Math.min(16, text.split('\n').length)}
      value={text}
    />
  );
}
