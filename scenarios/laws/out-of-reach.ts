import type { AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import type { School } from '../../src/school/school.ts'
import { isKey } from '../truth/numbers.ts'
import { isSending } from './normed.ts'
import type { Moment, Ontvangen, Trail } from './trail.ts'

/**
 * Whether what ESIS has under a number of `owner` came before a person gave it to somebody else, and could go under no number
 * of theirs since, or was taken away: nothing in the standard takes it back.
 */
export function isOutOfReach(trail: Trail, one: Ontvangen, owner: string): boolean {
  const { toets, score, sleutel, versies, leerlingid } = one
  // What came since is of the system's making.
  const wasThere = ({ ontvangen }: Moment) =>
    ontvangen.some((had) => had.sleutel === sleutel && had.versies === versies && had.leerlingid === leerlingid)
  // Whose a record is that a person linked by hand is not to be told: there its number says under what the result went.
  const isGiver = ({ voor, gewezen }: Moment, giver: string | undefined) =>
    giver === undefined
      ? voor.leerlingen.some(({ id, key, eckid }) => id === gewezen?.van && [key, eckid].includes(leerlingid))
      : giver === owner
  const first = trail.moments.findIndex(
    (moment, place) =>
      isDone(moment) &&
      moment.stap.doe === 'verplaats-resultaat' &&
      moment.stap.toets === toets &&
      isGiver(moment, trail.owners[place]?.get(moment.gewezen?.van ?? '')) &&
      wasThere(moment),
  )
  if (first === -1) return false
  const [to, moved] = [new Set<string>(), new Set<string>()]
  let isRemoved = false
  return trail.moments.slice(first).every((moment) => {
    const { stap, na, school, gestoord, gewezen = {} } = moment
    const { van = '', naar = '', resultaat = '', verdwijnt = '', blijft = '' } = gewezen
    if (isDone(moment) && 'toets' in stap && stap.toets === toets) {
      if (stap.doe === 'verplaats-resultaat') {
        to.add(naar)
        moved.add(resultaat)
      }
      if (stap.doe === 'verwijder-resultaat' && (moved.has(resultaat) || to.has(van))) isRemoved = true
    }
    if (isDone(moment) && stap.doe === 'voeg-samen' && to.has(verdwijnt)) to.add(blijft)
    if (!isSending(moment) || gestoord !== undefined || isRemoved) return true
    const holder = na.resultaten?.find(
      // Normed again since it has another score.
      (result) => result.toets === toets && (result.score === score || moved.has(result.id)) && to.has(result.leerling),
    )
    const record = na.leerlingen.find(({ id }) => id === holder?.leerling)
    return record !== undefined && !isTaken(school, record)
  })
}

const isDone = ({ uitkomst }: Moment): boolean => uitkomst?.kind === 'ok'

/** Whether ESIS takes what goes under the numbers of a record: it has that key, of a child with no other ECK iD. */
const isTaken = ({ leerlingen }: School, { key, eckid }: AdapterLeerling): boolean =>
  isKey(key) && leerlingen.some((one) => one.key?.trim() === key.trim() && (eckid === undefined || one.eckid === eckid))

/** Whether what the system holds of this result could go under the number that its card has. */
export function mayGoNow({ na, school }: Moment, { toets, score }: Ontvangen): boolean {
  const holders = na.resultaten
    ?.filter((one) => one.toets === toets && one.score === score)
    .map(({ leerling }) => leerling)
  return na.leerlingen.some((one) => holders?.includes(one.id) && isTaken(school, one))
}
