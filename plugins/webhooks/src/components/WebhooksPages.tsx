import { Route, Routes } from 'react-router-dom';
import { WebhooksQueries } from '../api/WebhooksQueries';
import { EndpointPage } from './EndpointPage/EndpointPage';
import { EndpointsPage } from './EndpointsPage/EndpointsPage';
import { EditEndpoint, NewEndpoint } from './EndpointForm/EndpointForm';
import { EventTypesPage } from './EventTypesPage/EventTypesPage';
import {
  EditSubscription,
  NewSubscription,
} from './SubscriptionForm/SubscriptionForm';
import { SubscriptionPage } from './SubscriptionPage/SubscriptionPage';
import { SubscriptionsPage } from './SubscriptionsPage/SubscriptionsPage';

export function SubscriptionsPages() {
  return (
    <WebhooksQueries>
      <Routes>
        <Route index element={<SubscriptionsPage />} />
        <Route path="new" element={<NewSubscription />} />
        <Route path=":id" element={<SubscriptionPage />} />
        <Route path=":id/edit" element={<EditSubscription />} />
      </Routes>
    </WebhooksQueries>
  );
}

export function EndpointsPages() {
  return (
    <WebhooksQueries>
      <Routes>
        <Route index element={<EndpointsPage />} />
        <Route path="new" element={<NewEndpoint />} />
        <Route path=":id" element={<EndpointPage />} />
        <Route path=":id/edit" element={<EditEndpoint />} />
      </Routes>
    </WebhooksQueries>
  );
}

export function EventTypesPages() {
  return (
    <WebhooksQueries>
      <EventTypesPage />
    </WebhooksQueries>
  );
}
