import fc from 'fast-check';
import { deploymentPhase, deploymentStatus } from './deploymentStatus';
import { InstancePhase, instancePhases } from './InstancePhase';

describe('deploymentStatus', () => {
  it.each([
    [{ Running: 100 }, 100, 'Running:100 (R:100/100)'],
    [{ Running: 97, Failed: 3 }, 100, 'Partial-Running:97 (R:97/100)'],
    [{ Creating: 60, Running: 40 }, 100, 'Partial-Creating:60 (R:40/100)'],
    [{}, 100, 'Pending:100 (R:0/100)'],
    [{ Running: 40 }, 100, 'Partial-Pending:60 (R:40/100)'],
    [{ Stopped: 2 }, 2, 'Stopped:2 (R:0/2)'],
    [{ Creating: 1, Running: 1 }, 2, 'Partial-Creating:1 (R:1/2)'],
    [{ Running: 2, Deleting: 1 }, 2, 'Partial-Running:2 (R:2/2)'],
    [{}, 0, 'Empty:0 (R:0/0)'],
  ])('says of %j of %d: %s', (phases, total, text) => {
    expect(deploymentStatus(phases, total).text).toBe(text);
  });

  it('counts no more than there are, and says Partial only when they differ', () => {
    const phases = fc.dictionary(
      fc.constantFrom(...instancePhases),
      fc.nat(200),
    );
    fc.assert(
      fc.property(phases, fc.nat(300), (counts, total) => {
        const status = deploymentStatus(counts, total);
        const [, word, count] = /^(?:Partial-)?(\w+):(\d+) /.exec(status.text)!;
        const there = Object.values(counts).reduce((sum, n) => sum + n, 0);
        expect(Number(count)).toBeLessThanOrEqual(Math.max(total, there));
        expect(status.running).toBe(counts.Running ?? 0);
        expect(status.text.startsWith('Partial-')).toBe(
          Number(count) > 0 && Number(count) < Math.max(total, there),
        );
        expect([...instancePhases, 'Empty']).toContain(word as InstancePhase);
      }),
    );
  });
});

describe('deploymentPhase', () => {
  const facts = {
    total: 2,
    deleting: false,
    failed: false,
    wasReady: true,
  };

  it.each([
    [{ phases: { Running: 2 } }, 'Running'],
    [{ phases: { Stopped: 2 } }, 'Suspended'],
    [{ phases: { Running: 1, Stopped: 1 } }, 'Partial'],
    [{ phases: { Running: 1, Failed: 1 } }, 'Partial'],
    [{ phases: { Running: 1, Starting: 1 } }, 'Changing'],
    [{ phases: { Running: 1 } }, 'Changing'],
    [{ phases: { Running: 1 }, wasReady: false }, 'Creating'],
    [{ phases: { Running: 1 }, deleting: true }, 'Deleting'],
    [{ phases: { Deleting: 1 }, failed: true }, 'RollingBack'],
    [{ phases: {}, failed: true }, 'RolledBack'],
  ])('of %j is %s', (some, phase) => {
    expect(deploymentPhase({ ...facts, ...some })).toBe(phase);
  });
});
