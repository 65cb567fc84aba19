import type { HeldBy } from '../teams/holdings.ts'
import type { Session } from './database.ts'

/** Milliseconds that a count is good for. */
const goodFor = 5_000

/** As the database packs them, which it tells without unpacking. Parts of answers that worlds share count for nobody. */
const counting = `
  SELECT coalesce(sum(
    (SELECT sum(pg_column_size(r.value)) FROM koppelproef_record r WHERE r.world IN (w.name, 'annex ' || w.name))
    + coalesce((SELECT sum(pg_column_size(j.entry) + pg_column_size(j.request) + pg_column_size(j.answer))
        FROM koppelproef_journal j WHERE j.world = w.name AND j.number > w.cleared), 0)), 0)::float8 AS bytes
  FROM koppelproef_record t JOIN koppelproef_world w ON w.name = t.world AND w.is_there
  WHERE t.collection = 'wereld' AND t.id = 'team' AND t.value #>> '{}' = $1`

/**
 * Over all processes, as it was when it was counted last: nobody waits for a count, and a team that does nothing is not counted. Of a team that
 * is asked of for the first time it is 0 until the database has said. When that is away it stays as it was.
 */
export function heldInDatabase(session: Session, now: () => number): HeldBy {
  const counted = new Map<string, { bytes: number; at: number }>()
  return (team) => {
    const known = counted.get(team) ?? { bytes: 0, at: Number.NEGATIVE_INFINITY }
    counted.set(team, known)
    if (now() - known.at > goodFor) {
      known.at = now()
      session.query(counting, [team]).then(
        ({ rows }) => {
          known.bytes = Number(rows[0]?.bytes)
        },
        () => {},
      )
    }
    return known.bytes
  }
}
