// Nodes that scripts still hold and no document does.

/** What a heap snapshot says of a node that is in no document. */
const DETACHED = 2;

/**
 * Their number. A heap snapshot says of every node whether it is attached, also of those within a
 * detached tree; `Performance.getMetrics` counts the insides of controls as well, and
 * `DOM.getDetachedDomNodes` lists trees without what is in them.
 */
export async function detachedNodes(session) {
  const parts = [];
  const keep = ({ chunk }) => parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(parts.join(''));
  const fields = snapshot.meta.node_fields;
  const at = fields.indexOf('detachedness');
  if (at < 0) throw new Error('this browser does not say which nodes are detached');
  let count = 0;
  for (let node = at; node < nodes.length; node += fields.length) if (nodes[node] === DETACHED) count += 1;
  return count;
}
