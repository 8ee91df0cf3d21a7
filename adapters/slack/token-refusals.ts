/** What Slack says about a token that will not work again by itself. */
export const TOKEN_REFUSALS: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'org_login_required',
  'token_expired',
  'token_revoked',
]);
