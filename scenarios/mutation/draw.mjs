// Which mutants a sample measures. A draw is a seed and a number: each mutant is as likely as any other, and the same seed
// draws the same ones from the same code.
import { createHash } from 'node:crypto'

/** So many of the ids, drawn by a seed; all of them when there are no more. */
export function draw(ids, { size, seed }) {
  const chance = (id) => createHash('sha256').update(`${seed}/${id}`).digest('hex')
  const inOrder = [...ids].map((id) => ({ id, chance: chance(id) })).sort((a, b) => (a.chance < b.chance ? -1 : 1))
  return new Set(inOrder.slice(0, size).map(({ id }) => id))
}

/** The code with those mutants only that were drawn: the others are never on, and are not counted. So it is nearly as fast as ever. */
export const withOnly = (drawn, text) =>
  text
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (call, id) => (drawn.has(id) ? call : 'false'))
    .replace(/stryCov_9fa48\(("[^)]*")\)/g, (_, ids) => {
      const kept = ids.split(', ').filter((id) => drawn.has(JSON.parse(id)))
      return kept.length > 0 ? `stryCov_9fa48(${kept.join(', ')})` : '0'
    })
