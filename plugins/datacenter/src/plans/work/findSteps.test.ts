import { PlanStep } from '@rackstage/plugin-datacenter-common';
import { idIn, stepsCalled, stepsNear } from './findSteps';

const id = 'b6a9ed4b-7b39-4f53-a9a1-2f6b3f1c8f10';

const step = (title: string, near: string[], fields: object = {}) =>
  ({ title, near, fields }) as PlanStep;

const steps = [
  step('srv-1', ['d1', 'r1', 'room']),
  step('srv-2', ['d2', 'r2', 'room'], { assetTag: 'A-0002' }),
  step('C-17', ['c', 'd1', 'd2', 'r1', 'r2'], { label: 'C-17' }),
];
const titles = (some: PlanStep[]) => some.map(({ title }) => title);

describe('what is scanned', () => {
  it('is the address of a page, or a name', () => {
    expect(
      idIn(`https://portal.example/datacenter/devices/devices/${id}`),
    ).toBe(id);
    expect(idIn(id.toUpperCase())).toBe(id);
    expect(idIn('A-0002')).toBeUndefined();
  });

  it('finds what is done at a rack, a device and a cable', () => {
    expect(titles(stepsNear(steps, ['r1']))).toEqual(['srv-1', 'C-17']);
    expect(titles(stepsNear(steps, ['d2']))).toEqual(['srv-2', 'C-17']);
    expect(titles(stepsNear(steps, ['c', 'x']))).toEqual(['C-17']);
  });

  it('finds what is only planned by what it will be called', () => {
    expect(titles(stepsCalled(steps, ' a-0002 '))).toEqual(['srv-2']);
    expect(titles(stepsCalled(steps, 'c-17'))).toEqual(['C-17']);
    expect(stepsCalled(steps, '')).toEqual([]);
  });
});
