import {
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiFlaskLine,
  RiLoader4Line,
  RiPencilRuler2Line,
  RiPauseCircleLine,
  RiQuestionLine,
  RiCloseCircleFill,
} from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './StateBadge.module.css';

/** The one vocabulary of state; each has an icon and a colour, and is always said in a word too. */
export type State =
  | 'ok'
  | 'off'
  | 'working'
  | 'attention'
  | 'failed'
  | 'unknown'
  | 'planned'
  | 'simulated';

const icons: Record<State, typeof RiFlaskLine> = {
  ok: RiCheckboxCircleFill,
  off: RiPauseCircleLine,
  working: RiLoader4Line,
  attention: RiErrorWarningFill,
  failed: RiCloseCircleFill,
  unknown: RiQuestionLine,
  planned: RiPencilRuler2Line,
  simulated: RiFlaskLine,
};

export function StateBadge(props: {
  state: State;
  /** The word. */
  children: ReactNode;
  title?: string;
}) {
  const { state, children, title } = props;
  const Icon = icons[state];
  return (
    <span className={styles.badge} data-state={state} title={title}>
      <Icon size={14} aria-hidden className={styles.icon} />
      {children}
    </span>
  );
}
