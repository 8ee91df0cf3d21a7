import ipaddr from 'ipaddr.js';

/** The address at which Azure's machines reach their own host; it looks public and is not. */
const HOST_OF_VIRTUAL_MACHINES = '168.63.129.16';

/** Whether an IP address is one of the open internet: not this machine's, this network's, a cloud's own, or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv6) {
    if (address.isIPv4MappedAddress()) return isPublicAddress(address.toIPv4Address().toString());
    const embedded = behindNat64(address);
    if (embedded) return isPublicAddress(embedded);
    return address.range() === 'unicast' && address.match(GLOBAL_UNICAST);
  }
  return address.range() === 'unicast' && address.toString() !== HOST_OF_VIRTUAL_MACHINES;
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Networks without IPv4 give a server's IPv4 address this shape (RFC 6052). */
function behindNat64(address: ipaddr.IPv6): string | undefined {
  return address.match(NAT64) ? address.toByteArray().slice(-4).join('.') : undefined;
}
