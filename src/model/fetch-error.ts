/** Why an address could not be read; the messages of each language say what to do about it. */
export type FetchError =
  | { readonly code: 'no-web-address' }
  | { readonly code: 'address-too-long'; readonly most: number }
  | { readonly code: 'address-with-password' }
  | { readonly code: 'port-refused'; readonly port: number }
  | { readonly code: 'private-address'; readonly host: string }
  | { readonly code: 'unknown-host'; readonly host: string }
  | { readonly code: 'unreachable'; readonly host: string; readonly reason: string }
  | { readonly code: 'page-missing'; readonly status: number }
  | { readonly code: 'page-closed'; readonly status: number }
  | { readonly code: 'too-many-requests' }
  | { readonly code: 'server-fault'; readonly status: number }
  | { readonly code: 'redirect-nowhere' }
  | { readonly code: 'redirect-unsafe'; readonly host: string }
  | { readonly code: 'too-many-redirects'; readonly most: number }
  | { readonly code: 'page-too-slow'; readonly seconds: number }
  | { readonly code: 'page-too-large'; readonly most: number }
  | { readonly code: 'unknown-packing' }
  | { readonly code: 'wrong-content'; readonly type: string }
  | { readonly code: 'robots-refused'; readonly host: string }
  | { readonly code: 'robots-unreadable'; readonly host: string };
