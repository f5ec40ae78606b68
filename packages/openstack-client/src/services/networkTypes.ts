export interface Network {
  id: string;
  name: string;
  status: string;
  shared: boolean;
  /** Absent before Neutron of Newton (2016). */
  project_id?: string;
  tenant_id?: string;
  'router:external': boolean;
  description?: string;
  tags?: string[];
  created_at?: string;
}

export interface NewNetwork {
  name: string;
  description?: string;
}

export interface Subnet {
  id: string;
  name: string;
  network_id: string;
  cidr: string;
  project_id?: string;
  gateway_ip?: string | null;
  description?: string;
  tags?: string[];
  created_at?: string;
}

export interface NewSubnet {
  name: string;
  network_id: string;
  cidr: string;
  ip_version: 4 | 6;
  description?: string;
}

export interface Port {
  id: string;
  name: string;
  status: string;
  network_id: string;
  project_id: string;
  mac_address: string;
  fixed_ips: { subnet_id: string; ip_address: string }[];
  security_groups: string[];
  /** Of the server or router that has it; empty when nothing does. */
  device_id: string;
  /** `compute:<zone>`, `network:router_interface`, `network:dhcp` …; empty when nothing does. */
  device_owner: string;
  description?: string;
  tags?: string[];
  created_at?: string;
}

export interface NewPort {
  name: string;
  network_id: string;
  fixed_ips?: { subnet_id: string; ip_address?: string }[];
  security_groups?: string[];
  description?: string;
}

export interface Router {
  id: string;
  name: string;
  status: string;
  project_id: string;
  external_gateway_info: {
    network_id: string;
    external_fixed_ips?: { ip_address: string }[];
  } | null;
  routes?: { destination: string; nexthop: string }[];
  description?: string;
  tags?: string[];
  created_at?: string;
}

export interface NewRouter {
  name: string;
  external_gateway_info?: { network_id: string };
  routes?: { destination: string; nexthop: string }[];
  description?: string;
}

export interface FloatingIp {
  id: string;
  status: string;
  project_id: string;
  floating_network_id: string;
  floating_ip_address: string;
  port_id: string | null;
  /** Absent before Neutron of Stein (2019). */
  port_details?: { device_id: string; device_owner: string } | null;
  description?: string;
  tags?: string[];
  created_at?: string;
}

export interface NewFloatingIp {
  floating_network_id: string;
  /** Null takes it away from the port that it leads to. */
  port_id?: string | null;
  description?: string;
}

export interface SecurityGroup {
  id: string;
  name: string;
  description: string;
  security_group_rules: SecurityGroupRule[];
}

export interface NewSecurityGroup {
  name: string;
  /** At most 255 characters. */
  description: string;
}

export interface SecurityGroupRule {
  id: string;
  direction: 'ingress' | 'egress';
  protocol: string | null;
  port_range_min: number | null;
  port_range_max: number | null;
  remote_ip_prefix: string | null;
  remote_group_id: string | null;
  /** Absent where Neutron knows no address groups. */
  remote_address_group_id?: string | null;
  ethertype: 'IPv4' | 'IPv6';
}

export interface NewSecurityGroupRule {
  security_group_id: string;
  direction: 'ingress' | 'egress';
  ethertype: 'IPv4' | 'IPv6';
  protocol?: string;
  port_range_min?: number;
  port_range_max?: number;
  remote_ip_prefix?: string;
  remote_group_id?: string;
}

/** Of one kind of thing; a limit of -1 means none. */
export interface NetworkQuota {
  limit: number;
  used: number;
  reserved: number;
}
