import { useCallback, useEffect, useRef, useState } from 'react';
import { FormSaver, SavingState } from './FormSaver';
import { FormContent, FormKeeper, KeptForm } from './WizardHost';

/** Keeps the form while it is typed into, and when its page is left. */
export function useFormKeeping(
  keeper: FormKeeper | undefined,
  before: KeptForm | undefined,
) {
  const [saving, setSaving] = useState<{ state: SavingState; at?: string }>({
    state: 'idle',
  });
  const saver = useRef<FormSaver>();
  useEffect(() => {
    if (!keeper) {
      return undefined;
    }
    const made = new FormSaver({
      keeper,
      before,
      onState: (state, kept) => setSaving({ state, at: kept?.updatedAt }),
    });
    saver.current = made;
    const onHide = () => void made.flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void made.flush().finally(() => made.stop());
    };
  }, [keeper, before]);
  return {
    saving,
    onChange: useCallback(
      (content: FormContent) => saver.current?.change(content),
      [],
    ),
    overwrite: useCallback(async () => saver.current?.overwrite(), []),
    /** What is here is given up. */
    drop: useCallback(() => saver.current?.stop(), []),
    finish: useCallback(async () => saver.current?.finish(), []),
  };
}
