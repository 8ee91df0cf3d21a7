import type { FetchError } from '../../model/fetch-error.ts';
import { megabytes } from './words.ts';

/** Why an address could not be read. */
function error(reason: FetchError): string {
  switch (reason.code) {
    case 'no-web-address':
      return 'This is no address of a page. It has to begin with http:// or https://.';
    case 'address-too-long':
      return `The address has more than ${reason.most} characters. Give the page's own address, without what was added to it.`;
    case 'address-with-password':
      return 'The address holds a user name or a password. Only pages that everybody can read are imported; leave it out.';
    case 'port-refused':
      return `Port ${reason.port} is not one of the web's (80, 443). If the server is your own, add --allow-private.`;
    case 'private-address':
      return `${reason.host} lies in a private network, which is not read. If it is your own, add --allow-private.`;
    case 'unknown-host':
      return `There is no server named ${reason.host}. Check the address and the network.`;
    case 'unreachable':
      return `${reason.host} cannot be reached or broke off (${reason.reason}). Try again later, or save the page and give the file.`;
    case 'page-missing':
      return `The page is not there (${reason.status}). Check the address.`;
    case 'page-closed':
      return `The page is not for everybody (${reason.status}). If you may read it, save it and give the file.`;
    case 'too-many-requests':
      return 'The site has been asked too often (429). Try again later.';
    case 'server-fault':
      return `The site has a fault at the moment (${reason.status}). Try again later.`;
    case 'redirect-nowhere':
      return 'The page says it has moved, but not where to. Look for its new address.';
    case 'redirect-unsafe':
      return `The page leads from https to plain http on ${reason.host}, which is not followed. If that is right, give that address.`;
    case 'too-many-redirects':
      return `The page leads on more than ${reason.most} times. Give the address at which a browser ends.`;
    case 'page-too-slow':
      return `The page did not come within ${reason.seconds} s. Try again later, or save it and give the file.`;
    case 'page-too-large':
      return `The page has more than ${megabytes(reason.most)}. Save the part you need and give the file.`;
    case 'unknown-packing':
      return 'The page is packed in a way that is not understood. Save it and give the file.';
    case 'wrong-content':
      return `What lies there (${reason.type}) cannot be read here. Give the address of a page or a file of the kind that is wanted.`;
    case 'robots-refused':
      return `${reason.host} does not want programs to read this page (robots.txt). If you may, save it and give the file.`;
    case 'robots-unreadable':
      return `${reason.host} cannot say at the moment what programs may read (robots.txt). Try again later.`;
  }
}

/** About addresses and lists of pages, in English. */
export const fetching = {
  error,
  pages: (source: string, n: number): string => `${source} lists ${n} ${n === 1 ? 'page' : 'pages'}.`,
  nameThem: 'Name those you want: kikigaki import <address…> --out DIR',
  choose: 'Which? Numbers such as 1,3-5, or "all"; empty for none: ',
  badChoice: 'That is no choice from the list. Nothing was imported.',
  cut: (most: number): string => `Only the first ${most} are shown.`,
  noPages: 'The list has no pages in it.',
  brokenList: 'This is no feed or site map that can be read. Give the address of a page.',
  lists: 'a list of pages of its own',
  unchanged: (path: string): string => `Not changed since it was last imported: ${path}`,
  progress: (address: string): string => `Reading ${address}`,
};
