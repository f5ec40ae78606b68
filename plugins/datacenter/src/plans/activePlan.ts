import { useSyncExternalStore } from 'react';

/** The plan that is being drawn up: what is changed meanwhile goes into it, and not into the present. */
export interface ActivePlan {
  id: string;
  name: string;
}

const key = 'rackstage.datacenter.plan';
const listeners = new Set<() => void>();

const read = () => sessionStorage.getItem(key) ?? '';

export function setActivePlan(plan: ActivePlan | undefined): void {
  if (plan) {
    const { id, name } = plan;
    sessionStorage.setItem(key, JSON.stringify({ id, name }));
  } else {
    sessionStorage.removeItem(key);
  }
  listeners.forEach(listener => listener());
}

/** Of this tab of the browser only. */
export function useActivePlan(): ActivePlan | undefined {
  const text = useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  return text ? JSON.parse(text) : undefined;
}
