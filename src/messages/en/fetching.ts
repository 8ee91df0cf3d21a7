import type { FetchError } from '../../model/fetch-error.ts';
import { megabytes } from './words.ts';

/** Why an address could not be read. */
function error(reason: FetchError): string {
  switch (reason.code) {
    case 'no-web-address':
      return 'This is not the address of a page. It has to begin with http:// or https://.';
    case 'address-too-long':
      return `The address has more than ${reason.most} characters. Give the page's plain address, without anything added to it.`;
    case 'address-with-password':
      return 'The address holds a user name or a password. Only pages that everybody can read are imported; leave it out.';
    case 'port-refused':
      return `Port ${reason.port} is not a web port (80, 443). If the server is your own, add --allow-private.`;
    case 'private-address':
      return `${reason.host} is in a private network, which is not read. If it is your own, add --allow-private.`;
    case 'unknown-host':
      return `There is no server named ${reason.host}. Check the address and the network.`;
    case 'unreachable':
      return `${reason.host} cannot be reached or closed the connection (${reason.reason}). Try again later, or save the page and import the file.`;
    case 'page-missing':
      return `The page is not there (${reason.status}). Check the address.`;
    case 'page-closed':
      return `The page is not public (${reason.status}). If you are allowed to read it, save it and import the file.`;
    case 'too-many-requests':
      return 'The site has received too many requests (429). Try again later.';
    case 'server-fault':
      return `The site has a problem at the moment (${reason.status}). Try again later.`;
    case 'redirect-nowhere':
      return 'The page says it has moved, but not where to. Look for its new address.';
    case 'redirect-unsafe':
      return `The page redirects from https to plain http on ${reason.host}, which is not followed. If that is right, give that address.`;
    case 'too-many-redirects':
      return `The page redirects more than ${reason.most} times. Give the address where a browser ends up.`;
    case 'page-too-slow':
      return `The page did not arrive within ${reason.seconds} s. Try again later, or save it and import the file.`;
    case 'page-too-large':
      return `The page has more than ${megabytes(reason.most)}. Save the part you need and import the file.`;
    case 'unknown-packing':
      return 'The page is compressed in an unknown way. Save it and import the file.';
    case 'wrong-content':
      return `What was found there (${reason.type}) cannot be read. Give the address of a page, or of a file of a supported kind.`;
    case 'robots-refused':
      return `${reason.host} asks programs not to read this page (robots.txt). If you are allowed to, save it and import the file.`;
    case 'robots-unreadable':
      return `${reason.host} cannot say right now what programs may read (robots.txt). Try again later.`;
  }
}

/** About addresses and lists of pages, in English. */
export const fetching = {
  error,
  pages: (source: string, n: number): string => `${source} lists ${n} ${n === 1 ? 'page' : 'pages'}.`,
  nameThem: 'Name those you want: kikigaki import <address…> --out DIR',
  choose: 'Which? Numbers such as 1,3-5, or "all"; empty for none: ',
  badChoice: 'That is not one of the choices. Nothing was imported.',
  cut: (most: number): string => `Only the first ${most} are shown.`,
  noPages: 'The list contains no pages.',
  brokenList: 'This is not a readable feed or site map. Give the address of a page.',
  lists: 'a list of pages itself',
  unchanged: (path: string): string => `Not changed since it was last imported: ${path}`,
  progress: (address: string): string => `Reading ${address}`,
};
