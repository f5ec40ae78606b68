import { newSignalClient } from './newSignalClient';

/** Opens after three seconds. */
class SlowSocket {
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static readonly all: SlowSocket[] = [];
  readonly sent: string[] = [];
  readyState = 0;
  onmessage?: (event: { data: string }) => void;

  constructor() {
    SlowSocket.all.push(this);
    setTimeout(() => {
      this.readyState = SlowSocket.OPEN;
    }, 3_000);
  }

  send(data: string) {
    this.sent.push(data);
  }

  close() {
    this.readyState = SlowSocket.CLOSED;
  }
}

it('hears signals on a line that takes seconds to open', async () => {
  jest.useFakeTimers();
  const before = global.WebSocket;
  global.WebSocket = SlowSocket as never;
  try {
    const heard: unknown[] = [];
    newSignalClient({
      identity: { getCredentials: async () => ({}) } as never,
      discoveryApi: { getBaseUrl: async () => 'http://localhost/signals' },
    }).subscribe('clouds', message => heard.push(message));
    await jest.advanceTimersByTimeAsync(20_000);
    expect(SlowSocket.all).toHaveLength(1);
    const [socket] = SlowSocket.all;
    expect(socket.sent).toEqual(['{"action":"subscribe","channel":"clouds"}']);
    socket.onmessage!({ data: '{"channel":"clouds","message":{"a":1}}' });
    expect(heard).toEqual([{ a: 1 }]);
  } finally {
    global.WebSocket = before;
    jest.useRealTimers();
  }
});
