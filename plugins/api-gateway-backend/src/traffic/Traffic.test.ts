import fc from 'fast-check';
import { step, Traffic } from './Traffic';

const call = {
  api: 'clouds',
  method: 'GET',
  route: '/instances/{id}',
  caller: 'user:default/ann',
  status: 200,
  milliseconds: 7,
};

describe('Traffic', () => {
  let now: number;
  let traffic: Traffic;

  beforeEach(() => {
    now = 10 * step + 1;
    traffic = new Traffic(() => now);
  });

  it('counts each call once, by how it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(200, 304, 404, 429, 500)), all => {
        traffic = new Traffic(() => now);
        all.forEach(status => traffic.add({ ...call, status }));
        const [row] = traffic.take();
        const many = (...codes: number[]) =>
          all.filter(status => codes.includes(status)).length;
        expect(row?.calls ?? 0).toBe(all.length);
        expect(row?.refused ?? 0).toBe(many(404));
        expect(row?.limited ?? 0).toBe(many(429));
        expect(row?.errors ?? 0).toBe(many(500));
        expect((row?.latency ?? []).reduce((a, b) => a + b, 0)).toBe(
          all.length,
        );
      }),
    );
  });

  it('gives what has changed, with all of its five minutes', () => {
    traffic.add(call);
    expect(traffic.take()).toMatchObject([{ calls: 1, beganAt: 10 * step }]);
    expect(traffic.take()).toEqual([]);
    traffic.add(call);
    expect(traffic.take()).toMatchObject([{ calls: 2 }]);
    now += step;
    traffic.add(call);
    expect(traffic.take()).toMatchObject([{ calls: 1, beganAt: 11 * step }]);
  });

  it('keeps what was not taken when five minutes end', () => {
    traffic.add(call);
    now += step;
    expect(traffic.take()).toMatchObject([{ calls: 1, beganAt: 10 * step }]);
    expect(traffic.take()).toEqual([]);
  });

  it('gives again what could not be written, with what came since', () => {
    traffic.add(call);
    const rows = traffic.take();
    traffic.add({ ...call, caller: 'user:default/bob' });
    traffic.putBack(rows);
    traffic.add(call);
    const again = traffic.take();
    expect(again.map(row => [row.caller, row.calls]).sort()).toEqual([
      ['user:default/ann', 2],
      ['user:default/bob', 1],
    ]);
    now += step;
    traffic.take();
    traffic.putBack(again);
    expect(traffic.take()).toHaveLength(2);
    expect(traffic.take()).toEqual([]);
  });

  it('does not grow without end', () => {
    for (let index = 0; index < 6000; index++) {
      traffic.add({ ...call, caller: `user:default/u${index}` });
    }
    const rows = traffic.take();
    expect(rows.length).toBeLessThanOrEqual(5001);
    expect(rows.reduce((sum, { calls }) => sum + calls, 0)).toBe(6000);
  });
});
