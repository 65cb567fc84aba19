import { isDeepStrictEqual } from 'node:util'
import type { ImportAntwoord } from '../../contracts/adapter/adapter.ts'
import { inOneOrder } from '../../src/same-json.ts'
import { createSeen, type Seen } from './law.ts'
import { compare } from './told-otherwise.ts'
import type { Trail } from './trail.ts'

/**
 * Two tellings that must come to the same, whatever ids there are: who is there, what is kept of results and lies at ESIS, and
 * that nobody is mailed more often. `isUndone`: an undo and a second apply may mail again, and leave put away who had come first.
 */
export function compareWhole(told: Trail, again: Trail, { isUndone = false } = {}): Seen {
  // What waited for a second yes got it in the first telling only.
  if (told.moments.some(({ uitkomst }) => uitkomst?.kind === 'bevestiging-nodig')) return { gezien: 0, bevindingen: [] }
  const people = compare(
    told,
    again,
    ({ import: one }, { import: other }) => !asksEverything(one, other),
    ({ key, actief }) => !isUndone || key !== undefined || actief !== false,
  )
  const seen = createSeen()
  const kinds = {
    'welke resultaten het systeem heeft': resultsIn,
    'wat er bij ESIS ligt': arrivedIn,
  }
  for (const [wat, textsOf] of Object.entries(kinds)) {
    const [verwacht, gevonden] = [textsOf(told), textsOf(again)]
    seen.look(isDeepStrictEqual(verwacht, gevonden), () => ({
      wat: `${wat}, zoals verteld en anders verteld`,
      verwacht: verwacht.filter((one) => !gevonden.includes(one)),
      gevonden: gevonden.filter((one) => !verwacht.includes(one)),
    }))
  }
  if (!isUndone) {
    // An outbox that is emptied by a start says nothing; who is mailed twice is.
    const [mailed, mailedAgain] = [invitedIn(told), invitedIn(again)]
    const timesIn = (all: readonly string[], address: string) => all.filter((one) => one === address).length
    const tooOften = mailedAgain.filter((one) => timesIn(mailedAgain, one) > timesIn(mailed, one))
    seen.look(tooOften.length === 0, () => ({
      wat: 'wie er een uitnodiging meer kreeg, anders verteld',
      verwacht: [],
      gevonden: [...new Set(tooOften)],
    }))
  }
  return { gezien: people.gezien + seen.gezien, bevindingen: [...people.bevindingen, ...seen.bevindingen] }
}

/** Who has forgotten since when to ask for changes asks for everything, and that harms nobody. */
const asksEverything = (one: ImportAntwoord | undefined, other: ImportAntwoord | undefined): boolean =>
  one?.kind === 'geenwijzigingen' && other?.kind === 'voorstel'

const resultsIn = ({ moments }: Trail): readonly string[] => {
  const { leerlingen = [], resultaten = [] } = moments.at(-1)?.na ?? {}
  const numbers = new Map(leerlingen.map(({ id, key, roepnaam, achternaam }) => [id, [key, roepnaam, achternaam]]))
  return resultaten
    .map(({ leerling, toets, score, letter, norm, onderdelen, afnamedatum, verstuurd = false }) =>
      JSON.stringify([
        ...(numbers.get(leerling) ?? []),
        toets,
        score,
        letter,
        norm,
        inOneOrder(onderdelen),
        afnamedatum,
        verstuurd,
      ]),
    )
    .sort()
}

const arrivedIn = ({ moments }: Trail): readonly string[] =>
  (moments.at(-1)?.ontvangen ?? [])
    .map(({ leerlingid, toets, score, onderdeel, afnamedatum }) =>
      JSON.stringify([leerlingid, toets, score, onderdeel, afnamedatum]),
    )
    .sort()

const invitedIn = ({ moments }: Trail): readonly string[] =>
  (moments.findLast(({ postbus }) => postbus !== undefined)?.postbus ?? []).map(({ emailadres }) => emailadres)
