import {
  relationPairs as modelPairs,
  resourceTypes,
} from '@rackstage/plugin-catalog-backend-module-infrastructure';
import { infrastructurePairs, relationPairs } from '../graph/relations';
import { typeIcons } from '../icons/entityIcons';
import ko from '../translations/ko';
import { infrastructureTranslationRef } from '../translations/ref';

// What a translation ref carries besides its public type.
const english = (
  infrastructureTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();
const korean: Record<string, string> = ko;

describe('what the model of the catalog has', () => {
  const types = Object.keys(resourceTypes);

  it.each(types)('%s is a word in both languages', type => {
    expect(english[`type.${type}`]).toMatch(/^[A-Z]/);
    expect(korean[`type.${type}`]).toBeTruthy();
  });

  it('has an icon for each type, and each its own', () => {
    expect(Object.keys(typeIcons).sort()).toEqual(types.sort());
    expect(new Set(Object.values(typeIcons)).size).toBe(types.length);
  });

  it('relates things as the graph knows it', () => {
    const inModel = Object.entries(modelPairs).map(([forward, { reverse }]) =>
      [forward, reverse].sort(),
    );
    const inGraph = infrastructurePairs.map(pair => [...pair].sort());

    expect(inGraph.sort()).toEqual(inModel.sort());
  });

  it.each(relationPairs.flat())('%s is a word in both languages', relation => {
    expect(english[`relation.${relation}`]).toMatch(/^[a-z ]+$/);
    expect(korean[`relation.${relation}`]).toMatch(/[가-힣]/);
  });
});
