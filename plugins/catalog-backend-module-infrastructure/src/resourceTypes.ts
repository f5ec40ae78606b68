/** Relations that a resource of a type may state about itself, beside those of every resource. */
export type OwnRelation = 'locatedIn' | 'runsOn' | 'connectedTo' | 'attachedTo';

export interface ResourceType {
  description: string;
  relations: OwnRelation[];
}

/** `spec.type` of the resources that infrastructure is made of. */
export const resourceTypes: Record<string, ResourceType> = {
  site: {
    description: 'A place with rooms for equipment, such as a data center.',
    relations: ['locatedIn'],
  },
  room: {
    description: 'A room with racks.',
    relations: ['locatedIn'],
  },
  rack: {
    description: 'A frame in which devices are mounted.',
    relations: ['locatedIn'],
  },
  server: {
    description: 'A physical machine.',
    relations: ['locatedIn', 'connectedTo'],
  },
  switch: {
    description: 'A device that joins networks.',
    relations: ['locatedIn', 'connectedTo'],
  },
  pdu: {
    description: 'A power distribution unit.',
    relations: ['locatedIn', 'connectedTo'],
  },
  storage: {
    description: 'A device that keeps data for others.',
    relations: ['locatedIn', 'connectedTo'],
  },
  device: {
    description: 'Other equipment, such as a patch panel or a firewall.',
    relations: ['locatedIn', 'connectedTo'],
  },
  'cloud-account': {
    description: 'Access to a public or private cloud.',
    relations: ['runsOn'],
  },
  'openstack-cloud': {
    description: 'An OpenStack that is built and run here.',
    relations: ['locatedIn', 'runsOn'],
  },
  network: {
    description: 'A network that machines are connected to.',
    relations: ['runsOn', 'connectedTo'],
  },
  instance: {
    description: 'A machine in a cloud.',
    relations: ['runsOn', 'connectedTo'],
  },
  volume: {
    description: 'A disk in a cloud.',
    relations: ['runsOn', 'attachedTo'],
  },
  'load-balancer': {
    description: 'Spreads requests over machines.',
    relations: ['runsOn', 'connectedTo'],
  },
  'container-cluster': {
    description: 'A group of machines that runs containers.',
    relations: ['runsOn', 'connectedTo'],
  },
};

export const relationPairs: Record<
  OwnRelation,
  { reverse: string; title: string; reverseTitle: string; description: string }
> = {
  locatedIn: {
    reverse: 'locationOf',
    title: 'located in',
    reverseTitle: 'location of',
    description: 'Where something physically is.',
  },
  runsOn: {
    reverse: 'hostOf',
    title: 'runs on',
    reverseTitle: 'host of',
    description: 'What something is carried by.',
  },
  connectedTo: {
    reverse: 'connectedFrom',
    title: 'connected to',
    reverseTitle: 'connected from',
    description: 'A cable or a network between two things.',
  },
  attachedTo: {
    reverse: 'attachmentOf',
    title: 'attached to',
    reverseTitle: 'has attached',
    description: 'A part that can be taken off and put elsewhere.',
  },
};
