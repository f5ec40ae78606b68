import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { AccessEnded, noticeRefusal } from './accessEnded';

const answering = (status: number) =>
  noticeRefusal(async () => new Response(null, { status }));
const page = (
  <>
    <p>a page</p>
    <AccessEnded />
  </>
);
const signedIn = { headers: { authorization: 'Bearer a.b.c' } };

describe('an open page whose access has ended', () => {
  it('says so, and what to do', async () => {
    renderInLanguage(page, { language: 'ko' });
    await screen.findByText('a page');
    await answering(401)('http://portal/api/clouds', signedIn);
    expect(await screen.findByText('접근이 종료되었습니다')).toBeVisible();
    expect(screen.getByRole('button', { name: '다시 로그인' })).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: '이 화면에 머물기' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('접근이 종료되었습니다')).toBeNull(),
    );
  });

  it.each([
    ['is allowed', 200, signedIn],
    ['lacks a permission', 403, signedIn],
    ['was not signed in', 401, {}],
  ])('says nothing to somebody who %s', async (_, status, init) => {
    renderInLanguage(page);
    await screen.findByText('a page');
    const response = await answering(status)('http://portal/api/x', init);
    expect(response.status).toBe(status);
    expect(screen.queryByText('Your access has ended')).toBeNull();
  });

  it('leaves a request its body', async () => {
    const echo = noticeRefusal(async (input, init) => {
      const request = new Request(input, init);
      return new Response(await request.text());
    });
    const request = new Request('http://portal/api/x', {
      method: 'POST',
      body: 'values',
    });
    expect(await (await echo(request)).text()).toBe('values');
  });
});
