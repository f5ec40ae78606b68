/** Versions of Kubernetes that clusters may have, the newest first. */
export const clusterVersions = [
  { id: '1.34', name: 'Kubernetes 1.34', default: false },
  { id: '1.33', name: 'Kubernetes 1.33', default: true },
  { id: '1.32', name: 'Kubernetes 1.32', default: false },
] as const;
