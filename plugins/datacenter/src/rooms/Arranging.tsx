import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import {
  RiAlignItemLeftLine,
  RiAlignItemTopLine,
  RiSplitCellsHorizontal,
  RiSplitCellsVertical,
} from '@remixicon/react';
import { datacenterTranslationRef } from '../translations/ref';
import { aligned, distributed } from './arrange';
import { Placed } from './geometry';

/** Puts several racks in line, or at even distances. */
export function Arranging(props: {
  racks: Placed[];
  onMove: (moved: Placed[]) => void;
}) {
  const { racks, onMove } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const ways = [
    {
      label: t('room.alignLeft'),
      icon: <RiAlignItemLeftLine />,
      arrange: () => aligned(racks, 'left'),
    },
    {
      label: t('room.alignTop'),
      icon: <RiAlignItemTopLine />,
      arrange: () => aligned(racks, 'top'),
    },
    {
      label: t('room.distributeAcross'),
      icon: <RiSplitCellsHorizontal />,
      arrange: () => distributed(racks, 'across'),
    },
    {
      label: t('room.distributeDown'),
      icon: <RiSplitCellsVertical />,
      arrange: () => distributed(racks, 'down'),
    },
  ];
  return (
    <>
      {ways.map(({ label, icon, arrange }) => (
        <ButtonIcon
          key={label}
          size="small"
          variant="secondary"
          icon={icon}
          aria-label={label}
          onPress={() => onMove(arrange())}
        />
      ))}
    </>
  );
}
