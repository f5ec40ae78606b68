import { AppLanguageApi } from '@backstage/frontend-plugin-api';
import { localizing } from './localizing';

const said = { title: 'Open the request', 'title@ko': '요청 열기' };

describe('localizing', () => {
  const failure = new Error('Away');
  const api = {
    name: 'scaffolder',
    getTask: async () => ({ spec: { steps: [said] } }),
    streamLogs: () => ({
      subscribe(observer: {
        next(value: object): void;
        error(error: Error): void;
        complete(): void;
      }) {
        observer.next({ body: { output: { links: [said] } } });
        observer.error(failure);
        observer.complete();
        return { unsubscribe: () => undefined };
      },
    }),
  };
  const of = (language: string) =>
    localizing(api, {
      getLanguage: () => ({ language }),
    } as AppLanguageApi);

  it('resolves in the language of the person', async () => {
    expect(await of('ko').getTask()).toEqual({
      spec: { steps: [{ title: '요청 열기' }] },
    });
    expect(await of('en').getTask()).toEqual({
      spec: { steps: [{ title: 'Open the request' }] },
    });
    expect(of('ko').name).toBe('scaffolder');
  });

  it('streams in the language of the person, with how it ends', () => {
    const told: unknown[] = [];
    of('ko')
      .streamLogs()
      .subscribe({
        next: value => told.push(value),
        error: error => told.push(error),
        complete: () => told.push('complete'),
      });
    expect(told).toEqual([
      { body: { output: { links: [{ title: '요청 열기' }] } } },
      failure,
      'complete',
    ]);
  });
});
