import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useFailureToast } from '@rackstage/ui';
import { RefObject, useEffect, useRef, useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { DrawingFormat, drawingFormats, saveDrawing } from './saveDrawing';

/** What is to be saved, while it is: everything is drawn then, not only what is in sight. */
export function useSaving() {
  const [format, setFormat] = useState<DrawingFormat>();
  return { format, begin: setFormat, end: () => setFormat(undefined) };
}

export type Saving = ReturnType<typeof useSaving>;

/** Saves a drawing as a file. */
export function DrawingMenu(props: {
  /** What the drawings are in. */
  root: RefObject<Element>;
  /** Of the file, without its ending. */
  name: string;
  saving: Saving;
  /** Everything is drawn. */
  isReady: boolean;
}) {
  const { root, name, saving, isReady } = props;
  const { format, begin, end } = saving;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const fail = useFailureToast();
  const latest = useRef({ end, fail });
  latest.current = { end, fail };
  useEffect(() => {
    if (format && isReady && root.current) {
      saveDrawing(root.current, name, format)
        .catch(error => latest.current.fail(error))
        .finally(() => latest.current.end());
    }
  }, [format, isReady, root, name]);
  return (
    <MenuTrigger>
      <Button size="small" variant="tertiary" isPending={format !== undefined}>
        {t('rack.download')}
      </Button>
      <Menu>
        {drawingFormats.map(one => (
          <MenuItem key={one} id={one} onAction={() => begin(one)}>
            {one.toLocaleUpperCase('en')}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
