import type { Familie } from '../families.ts'
import type { Finding } from '../run/finding.ts'

/** What of a finding may show a mistake by itself. */
type Seen = Pick<Finding, 'wet' | 'naast'>

/**
 * Families that a finding shows by itself, whatever else failed: somebody was linked to the record of another whose number differs from
 * theirs in nothing but zeros in front and capitals. Blanks around it show nothing: many rightly do not count them, and link too much by others.
 */
export const signsOf = (found: readonly Seen[]): ReadonlySet<Familie> =>
  new Set(found.flatMap((one) => (isAlmostItsNumber(one) ? ['knoeit-met-nummers'] : [])))

function isAlmostItsNumber({ wet, naast = [] }: Seen): boolean {
  if (wet !== 'nobody-is-linked-to-the-record-of-another') return false
  const [came, held] = naast.map(({ record: { key } }) => (typeof key === 'string' ? key : ''))
  if (came === undefined || held === undefined || came === held) return false
  return plainOf(came) !== '' && plainOf(came) === plainOf(held)
}

const plainOf = (key: string): string => key.toLowerCase().replace(/^0+/, '')
