import { createHmac } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { clientAddress } from '@swingtag/platform-server';

/** What connects sign-ins: the /24 of an IPv4 address, the /64 of an IPv6 address. */
export function networkOf(ip: string): string {
  const address = clientAddress(ip);
  return isIPv4(address) ? `${address.split('.').slice(0, 3).join('.')}.0/24` : address;
}

/** All that is kept of a network. Without the site's secret it cannot be tried out against the few addresses there are. */
export function networkKey(secret: string, ip: string): Buffer {
  return createHmac('sha256', secret).update(`network:${networkOf(ip)}`).digest().subarray(0, 16);
}
