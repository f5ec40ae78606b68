import {
  NewPolicyVersion,
  PolicyTrial,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import {
  aPolicy,
  aPolicyVersion,
  minute,
  refusal,
} from '../../__testUtils__/things';
import { toYaml } from './policyYaml';

function show(
  options: {
    api?: Partial<RequestsClient>;
    mayNot?: string[];
    language?: 'en' | 'ko';
  } = {},
) {
  const tried: PolicyTrial[] = [];
  const published: NewPolicyVersion[] = [];
  const server = { current: aPolicyVersion(2) };
  const page = renderPage({
    ...options,
    at: '/policies',
    api: {
      getPolicy: async () => server.current,
      listPolicyVersions: async () => ({
        items: [
          server.current,
          aPolicyVersion(1, { ...aPolicy, rules: [aPolicy.rules[1]] }),
        ],
      }),
      tryPolicy: async body => {
        tried.push(body);
        return {
          tried: 40,
          changed: 1,
          items: [
            {
              requestId: '1',
              title: 'web-01',
              workspaceId: 'civic',
              createdAt: minute(0),
              changed: true,
              before: { rule: 'All else', steps: ['Owner'] },
              after: { rule: 'Cheap sandbox', steps: [] },
            },
            {
              requestId: '2',
              title: 'web-02',
              workspaceId: 'civic',
              createdAt: minute(0),
              changed: false,
              before: { rule: 'All else', steps: ['Owner'] },
              after: { rule: 'All else', steps: ['Owner'] },
            },
          ],
        };
      },
      publishPolicy: async body => {
        published.push(body);
        server.current = aPolicyVersion(3, body.policy);
        return server.current;
      },
      ...options.api,
    },
  });
  return { ...page, tried, published, server };
}

const button = (name: string) => screen.findByRole('button', { name });

async function edit(user: ReturnType<typeof show>['user']) {
  await user.click(await button('Edit the rules'));
  const field = (await screen.findAllByRole('textbox', { name: /^Name/ }))[0];
  fireEvent.change(field, { target: { value: 'Small sandbox' } });
}

describe('PoliciesPage', () => {
  it('shows the rules in their order, with conditions and approvers', async () => {
    show();

    const first = await screen.findByRole('heading', {
      name: '1. Cheap sandbox',
    });
    const rule = within(first.closest('li')!);
    expect(rule.getByText('Environments: Sandbox')).toBeInTheDocument();
    expect(
      rule.getByText(/Price a month: under ₩100,000 a month/),
    ).toBeInTheDocument();
    expect(rule.getByText('No approval is needed.')).toBeInTheDocument();
    expect(screen.getByText('In force: version 2')).toBeInTheDocument();
    expect(
      screen.getByText(/One approval: Role Owner in the workspace/),
    ).toBeInTheDocument();
  });

  it('shows them in Korean, and does not offer editing to who may only read', async () => {
    show({ language: 'ko', mayNot: ['requests.policy.update'] });

    expect(
      await screen.findByRole('heading', { name: '1. 저렴한 샌드박스' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('이 규칙은 조회만 할 수 있습니다.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: '규칙 편집' }),
    ).not.toBeInTheDocument();
  });

  it('says so to who may not read them', async () => {
    show({
      api: {
        getPolicy: async () => {
          throw refusal(403, 'Not allowed');
        },
      },
    });

    expect(await screen.findByText('You may not do this')).toBeInTheDocument();
  });

  it('tries a change against past requests before it can be put in force', async () => {
    const { user, tried, published, toasts } = show();
    await edit(user);

    expect(await button('Put in force')).toBeDisabled();
    await user.click(await button('Try against past requests'));
    expect(
      await screen.findByText('Of 40 requests, 1 would have gone another way'),
    ).toBeInTheDocument();
    const changed = screen.getByRole('row', { name: /web-01/ });
    expect(changed).toHaveTextContent('no approval');
    expect(screen.queryByRole('row', { name: /web-02/ })).toBeNull();
    expect(tried[0].policy.rules[0].name).toBe('Small sandbox');

    await user.click(await button('Put in force'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Put in force' }));
    expect(published).toEqual([]);
    await user.type(dialog.getByRole('textbox'), 'Clearer name');
    await user.click(dialog.getByRole('button', { name: 'Put in force' }));

    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(published[0]).toMatchObject({
      note: 'Clearer name',
      baseVersion: 2,
    });
    expect(await screen.findByText('In force: version 3')).toBeInTheDocument();
  });

  it('asks before a change is discarded, and not where there is none', async () => {
    const { user } = show();
    await user.click(await button('Edit the rules'));
    await user.click(await button('Discard'));
    await edit(user);
    await user.click(await button('Discard'));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByRole('button', { name: 'Cancel' }));
    expect(screen.getAllByRole('textbox', { name: /^Name/ })[0]).toHaveValue(
      'Small sandbox',
    );

    await user.click(await button('Discard'));
    await user.click(await button('Discard changes'));
    expect(await screen.findByText('In force: version 2')).toBeInTheDocument();
  });

  it('has to be tried again after another change', async () => {
    const { user } = show();
    await edit(user);
    await user.click(await button('Try against past requests'));
    await waitFor(async () =>
      expect(await button('Put in force')).toBeEnabled(),
    );

    await user.click(await button('Move 1. Small sandbox down'));

    expect(await button('Put in force')).toBeDisabled();
    // The rule without conditions now stands before another.
    expect(
      screen.getByText('This has to be put right first'),
    ).toBeInTheDocument();
    expect(await button('Try against past requests')).toBeDisabled();
  });

  it('offers the built-in roles as approvers, and takes the name of another', async () => {
    const { user, tried } = show();
    await user.click(await button('Edit the rules'));
    const role = (
      await screen.findAllByRole('combobox', { name: /^Role, group/ })
    )[0];
    expect(role).toHaveValue('Owner');
    await user.clear(role);
    await user.click(await screen.findByRole('option', { name: 'Billing' }));
    expect(role).toHaveValue('Billing');
    const approvers = async () => {
      await user.click(await button('Try against past requests'));
      await waitFor(() => expect(tried).not.toHaveLength(0));
      return tried
        .pop()!
        .policy.rules.flatMap(({ steps }) =>
          steps.flatMap(({ parts }) => parts.flatMap(part => part.approvers)),
        );
    };
    expect(await approvers()).toContainEqual({
      kind: 'workspaceRole',
      name: 'billing',
    });

    await user.clear(role);
    await user.type(role, 'auditor');
    await user.tab();
    expect(role).toHaveValue('auditor');
    expect(await approvers()).toContainEqual({
      kind: 'workspaceRole',
      name: 'auditor',
    });
  });

  it('moves the conditions of a rule with the rule', async () => {
    const { user } = show();
    await user.click(await button('Edit the rules'));
    const environments = () =>
      screen
        .getAllByRole('textbox', { name: 'Environments' })
        .map(field => (field as HTMLInputElement).value);
    await user.type(
      (await screen.findAllByRole('textbox', { name: 'Environments' }))[0],
      ', development,',
    );
    // What is being typed stays as it is.
    expect(environments()[0]).toBe('sandbox, development,');

    await user.click(await button('Move 1. Cheap sandbox down'));

    expect(environments()[0]).toBe('');
    expect(environments()).toContain('sandbox, development');
  });

  it('is written as YAML, too, and says what cannot be read', async () => {
    const { user } = show();
    await user.click(await button('Edit the rules'));
    await user.click(await screen.findByRole('tab', { name: 'YAML' }));
    const text = await screen.findByRole('textbox', { name: 'Rules as YAML' });

    fireEvent.change(text, { target: { value: 'rules: [' } });
    expect(await screen.findByText(/This cannot be read/)).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Form' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    fireEvent.change(text, {
      target: { value: toYaml(aPolicy).replace('Cheap', 'Small') },
    });
    await user.click(screen.getByRole('tab', { name: 'Form' }));

    expect(
      (await screen.findAllByRole('textbox', { name: /^Name/ }))[0],
    ).toHaveValue('Small sandbox');
    expect(screen.getByRole('row', { name: /^order / })).toHaveTextContent(
      'Small sandbox',
    );
  });

  it('shows what a version changed', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: /version 2/ }));

    expect(
      await screen.findByText('Difference to version 1'),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^order / })).toHaveTextContent(
      'Cheap sandbox, All else',
    );
  });
});
