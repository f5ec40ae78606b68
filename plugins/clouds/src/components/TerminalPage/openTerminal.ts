import { TerminalTicket } from '@rackstage/plugin-clouds-common';
import type { Terminal } from '@xterm/xterm';

/** Why a terminal ended, as the portal says it. */
export type EndReason =
  | 'Refused'
  | 'Exited'
  | 'Closed'
  | 'Idle'
  | 'TooLong'
  | 'AccessEnded'
  | 'RecordingFull'
  | 'ConnectionLost'
  | 'NotReached'
  | 'PortalStopped'
  | 'PortalFailed'
  | 'PortalLost';

export type TerminalState =
  | { type: 'connecting' }
  | { type: 'ready'; host: string; port: number; bastion?: string }
  | { type: 'ended'; reason: EndReason; message: string }
  | { type: 'failed'; error: Error };

export interface OpenTerminalOptions {
  element: HTMLElement;
  /** For screen readers. */
  label: string;
  createSession(size: {
    columns: number;
    rows: number;
  }): Promise<TerminalTicket>;
  /** Of the clouds API. */
  baseUrl: string;
  getToken(): Promise<string>;
  onState(state: TerminalState): void;
}

/** Tokens are good for an hour; the portal gets another one long before. */
const renewMilliseconds = 5 * 60_000;

/** Opens a terminal in an element. @returns what closes it */
export async function openTerminal(
  options: OpenTerminalOptions,
): Promise<() => void> {
  const { element, onState } = options;
  try {
    const { terminal, fit, dispose } = await newTerminal(
      element,
      options.label,
    );
    const ticket = await options.createSession({
      columns: terminal.cols,
      rows: terminal.rows,
    });
    const socket = connect(ticket, terminal, options);
    const onResize = () => fit();
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    socket.addEventListener('close', () => observer.disconnect());
    return () => {
      socket.close();
      observer.disconnect();
      dispose();
    };
  } catch (error) {
    onState({ type: 'failed', error: error as Error });
    return () => {};
  }
}

/** Pixels. */
const fontSize = 14;

/** Also for recordings, which nobody types into. */
export async function newTerminal(element: HTMLElement, label: string) {
  const [{ Terminal: XTerm }, { FitAddon }] = await Promise.all([
    import('@xterm/xterm'),
    import('@xterm/addon-fit'),
    import('@xterm/xterm/css/xterm.css'),
  ]);
  // It measures on a canvas, which knows neither variables nor what is not loaded yet.
  const fontFamily =
    getComputedStyle(element).getPropertyValue('--bui-font-monospace').trim() ||
    'monospace';
  await document.fonts?.load(`${fontSize}px ${fontFamily}`);
  const terminal = new XTerm({
    cursorBlink: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily,
    fontSize,
    lineHeight: 1.2,
    scrollback: 10_000,
    screenReaderMode: true,
    theme: { background: '#16181d', foreground: '#e6e8ec' },
  });
  const addon = new FitAddon();
  terminal.loadAddon(addon);
  element.replaceChildren();
  element.hidden = false;
  terminal.open(element);
  terminal.textarea?.setAttribute('aria-label', label);
  addon.fit();
  return {
    terminal,
    fit: () => addon.fit(),
    dispose: () => terminal.dispose(),
  };
}

function connect(
  { path }: TerminalTicket,
  terminal: Terminal,
  { baseUrl, getToken, onState }: OpenTerminalOptions,
): WebSocket {
  const url = new URL(baseUrl);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(new URL(path, url));
  socket.binaryType = 'arraybuffer';
  let ended = false;
  const say = (message: object) => {
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify(message));
    }
  };
  const renew = async () => say({ type: 'token', token: await getToken() });
  const timer = setInterval(() => void renew(), renewMilliseconds);
  const end = (state: TerminalState) => {
    if (!ended) {
      ended = true;
      clearInterval(timer);
      terminal.options.disableStdin = true;
      onState(state);
    }
  };
  socket.addEventListener('open', () => void renew());
  socket.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string') {
      terminal.write(new Uint8Array(data));
      return;
    }
    const message: TerminalState = JSON.parse(data);
    if (message.type === 'ended') {
      end(message);
    } else {
      onState(message);
      terminal.focus();
    }
  });
  socket.addEventListener('close', () =>
    end({
      type: 'ended',
      reason: 'PortalLost',
      message: '',
    }),
  );
  terminal.onData(
    text =>
      socket.readyState === WebSocket.OPEN &&
      socket.send(new TextEncoder().encode(text)),
  );
  terminal.onResize(({ cols: columns, rows }) =>
    say({ type: 'resize', columns, rows }),
  );
  return socket;
}
