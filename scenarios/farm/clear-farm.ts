import type { Session } from '../../simulator/team/database.ts'

/** Seconds without a word after which a part is taken for dead; it tells something every second. */
export const deadAfter = 20

export type FarmKeep = {
  /** Days that an exploration is kept after it was last heard of. Default 30. */
  readonly farmDays?: number
  /** Bytes of what was found, of all explorations together; the oldest go first. Default 64 MiB. */
  readonly farmBytes?: number
}

/** Clears away what is old; what is busy stays. */
export async function clearFarm(
  session: Session,
  { farmDays = 30, farmBytes = 64 * 1024 * 1024 }: FarmKeep = {},
): Promise<void> {
  await session.query(
    `DELETE FROM koppelproef_exploration e USING (
       SELECT x.id, sum(2000 + coalesce(f.bytes, 0)) OVER (ORDER BY x.heard DESC, x.id DESC) AS bytes
       FROM koppelproef_exploration x LEFT JOIN (
         SELECT exploration, sum(500 + octet_length(story)) AS bytes FROM koppelproef_find GROUP BY exploration
       ) f ON f.exploration = x.id) old
     WHERE e.id = old.id AND e.heard < now() - interval '${deadAfter} seconds'
       AND (e.heard < now() - $1::float8 * interval '1 day' OR old.bytes > $2)`,
    [farmDays, farmBytes],
  )
}
