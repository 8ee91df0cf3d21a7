import { type StandInNode, type StandInReply, type StandInRequest, startStandInNode } from './stand-in-node.ts';

interface Entry {
  readonly source: Readonly<Record<string, unknown>>;
  readonly place: number;
}

interface Index {
  readonly documents: Map<string, Entry>;
  /** How many documents came, the same one again counted again. */
  taken: number;
}

type Replies = Readonly<Record<string, (index: Index, request: StandInRequest) => object>>;

const ofIndex: Replies = {
  _settings: () => ({ index: {} }),
  _refresh: () => ({}),
  _flush: () => ({}),
  _count: ({ documents }) => ({ count: documents.size }),
  _stats: ({ taken }) => ({ _all: { primaries: { indexing: { index_total: taken } } } }),
  _search: ({ documents }) => ({
    timed_out: false,
    hits: { hits: [...documents.values()].map(({ source }) => ({ _source: source })) },
  }),
  _mget: ({ documents }, { body }) => ({
    docs: (JSON.parse(body) as { ids: string[] }).ids.map((_id) => ({ _id, found: documents.has(_id) })),
  }),
  _bulk(index, { body }) {
    const lines = body.trimEnd().split('\n');
    for (let at = 0; at < lines.length; at += 2) {
      const { index: named } = JSON.parse(lines[at] as string) as { index: { _id: string } };
      index.documents.set(named._id, { source: {}, place: 0 });
      index.taken++;
    }
    return { errors: false };
  },
};

/** What stands in for a cluster of one node that keeps documents, and knows which are there, but finds nothing by words. */
export function startStandInCluster(): Promise<StandInNode> {
  const indexes = new Map<string, Index>();
  const reply: StandInReply = (request) => {
    const [, name = '', action, id = ''] = request.path.split('/');
    if (name === '_cluster') return [200, { number_of_data_nodes: 1, status: 'green' }];
    const index = indexes.get(name);
    if (action === undefined) return changeIndex(indexes, name, request.method);
    if (!index) return [404, {}];
    if (action === '_doc') return ofDocument(index, decodeURIComponent(id), request);
    return [200, ofIndex[action]?.(index, request) ?? {}];
  };
  return startStandInNode(reply);
}

function changeIndex(indexes: Map<string, Index>, name: string, method: string): readonly [number, object] {
  if (method === 'DELETE') return [indexes.delete(name) ? 200 : 404, {}];
  if (indexes.has(name)) return [400, {}];
  indexes.set(name, { documents: new Map(), taken: 0 });
  return [200, {}];
}

function ofDocument(
  { documents }: Index,
  id: string,
  { method, query, body }: StandInRequest,
): readonly [status: number, body: object] {
  const found = documents.get(id);
  if (method === 'DELETE') return [documents.delete(id) ? 200 : 404, {}];
  if (method === 'GET')
    return found ? [200, { found: true, _source: found.source, _seq_no: found.place, _primary_term: 1 }] : [404, {}];
  const isThere = query.get('op_type') === 'create' && found;
  const hasChanged = query.has('if_seq_no') && Number(query.get('if_seq_no')) !== found?.place;
  if (isThere || hasChanged) return [409, {}];
  documents.set(id, { source: JSON.parse(body) as Entry['source'], place: (found?.place ?? 0) + 1 });
  return [200, {}];
}
