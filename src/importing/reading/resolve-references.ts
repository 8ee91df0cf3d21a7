import type { Nodes, Root } from 'mdast';
import { withoutUndefined } from '../../model/without-undefined.ts';

/** Turns links whose addresses are given elsewhere, `[slides][1]`, into plain ones. */
export function resolveReferences(tree: Root): void {
  const addresses = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  if (addresses.size > 0) resolveIn(tree, addresses);
}

function resolveIn(node: Nodes, addresses: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    const url = child.type === 'linkReference' ? addresses.get(child.identifier) : undefined;
    if (child.type === 'linkReference' && url)
      node.children[index] = withoutUndefined({ type: 'link', url, children: child.children, position: child.position });
    resolveIn(child, addresses);
  });
}
