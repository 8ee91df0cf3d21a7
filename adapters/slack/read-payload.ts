/** What Slack posted: events as JSON, commands as form fields, the rest as JSON within one field. Undefined for anything else. */
export function readPayload(body: string, contentType: string): Readonly<Record<string, unknown>> | undefined {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return parse(body);
  const fields = new URLSearchParams(body);
  const payload = fields.get('payload');
  return payload === null ? Object.fromEntries(fields) : parse(payload);
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
