import { InstanceAction } from '../../hooks/useInstances';

/** What people type for an action, in whichever language they think. */
const verbs: Record<InstanceAction, string[]> = {
  start: ['start', 'boot', '시작', '켜기'],
  stop: ['stop', 'shutdown', '중지', '정지', '끄기'],
  reboot: ['restart', 'reboot', '재시작', '재부팅'],
  delete: ['delete', 'remove', '삭제'],
};

/** Shorter ones begin too many other words. */
const shortestBeginning = 2;

export interface WantedAction {
  action: InstanceAction;
  /** What of an instance was typed beside it. */
  target: string;
}

/**
 * `restart web-03`, `web-03 재시작`, `rest web`: the verb comes first, as in
 * English, or last, as in Korean. A beginning of it is enough.
 */
export function readCommand(text: string): WantedAction[] {
  const words = text.normalize('NFC').trim().split(/\s+/);
  if (words.length < 2) {
    return [];
  }
  const [first, last] = [words[0], words.at(-1)!];
  const asked = [
    { verb: first, target: words.slice(1) },
    { verb: last, target: words.slice(0, -1) },
  ];
  return (Object.keys(verbs) as InstanceAction[]).flatMap(action =>
    asked
      .filter(({ verb }) => verbs[action].some(name => begins(name, verb)))
      .map(({ target }) => ({ action, target: target.join(' ') }))
      .slice(0, 1),
  );
}

const begins = (name: string, typed: string) =>
  typed.length >= shortestBeginning &&
  name.startsWith(typed.toLocaleLowerCase('en-US'));
