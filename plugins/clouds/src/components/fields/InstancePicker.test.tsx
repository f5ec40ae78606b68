import { CloudsClient, Instance } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, anInstance, refusal } from '../../__testUtils__/things';
import { InstancePicker } from './InstancePicker';

const web = anInstance();
const leaving = anInstance({ id: 'leaving', name: 'old', deleting: true });
const place = { account: 'sandbox', region: 'kr-central-1' };

/** The field as the form of the template holds it. */
function Field(props: { initial?: string; form: object }) {
  const [value, setValue] = useState(props.initial);
  const picker = {
    formData: value,
    onChange: setValue,
    schema: { title: 'Attached to', description: 'It may wait' },
    uiSchema: {},
    formContext: { formData: props.form },
  } as unknown as Parameters<typeof InstancePicker>[0];
  return (
    <>
      <InstancePicker {...picker} />
      <output>{value ?? 'nothing'}</output>
    </>
  );
}

function show(
  props: { initial?: string; form?: object } = {},
  listInstances: CloudsClient['listInstances'] = async () => ({
    items: [web, leaving] as Instance[],
  }),
) {
  return renderClouds(<Field form={place} {...props} />, {
    api: {
      listAccounts: async () => ({ items: [anAccount()] }),
      listInstances,
    },
  });
}

const trigger = () => screen.findByRole('button', { name: /Attached to/ });
const value = () => screen.getByRole('status');

describe('InstancePicker', () => {
  it('offers what stands in the account and region, by name, and takes its id', async () => {
    const asked: object[] = [];
    const { user } = show({}, async query => {
      asked.push(query ?? {});
      return { items: [web, leaving] };
    });
    await waitFor(async () => expect(await trigger()).toBeEnabled());
    await user.click(await trigger());
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'None',
      'web-01kr-central-1a',
    ]);
    await user.click(options[1]);
    expect(value()).toHaveTextContent(web.id);
    expect(asked[0]).toMatchObject({
      accountId: [anAccount().id],
      region: ['kr-central-1'],
    });
  });

  it('keeps what the journey has filled in', async () => {
    show({ initial: web.id });
    await waitFor(async () =>
      expect(await trigger()).toHaveTextContent('web-01'),
    );
    expect(value()).toHaveTextContent(web.id);
  });

  it('forgets what stands elsewhere', async () => {
    show({ initial: 'of another region' });
    await waitFor(() => expect(value()).toHaveTextContent('nothing'));
  });

  it('says what to choose first', async () => {
    show({ form: {} });
    expect(
      await screen.findByText('Choose an account first'),
    ).toBeInTheDocument();
  });

  it('says what failed, and keeps what was chosen', async () => {
    show({ initial: web.id }, async () => {
      throw refusal(500, 'The database is away');
    });
    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    expect(value()).toHaveTextContent(web.id);
  });
});
