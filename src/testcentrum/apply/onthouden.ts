import type { Remembered } from '../../link/known.ts'
import { usableEckid, usableKey } from '../../link/numbers.ts'
import { holdsFor, sharesNumber, wieOf } from '../../link/remembered.ts'
import { idOfRemembered } from '../known.ts'
import { drop, put, type RowChange } from '../ledger.ts'
import type { Regel } from '../review/regels.ts'
import { type Context, type Numbered, ofSoort, ownNumbers } from './context.ts'

/**
 * What a person chose is remembered by the numbers of the record and who it was (edge case E17), and what it contradicts is
 * forgotten. A record without a usable number cannot be remembered: it is asked again.
 */
export function onthoudChanges(context: Context): readonly RowChange[] {
  return context.regels.flatMap((regel) => (regel.keuze === undefined ? [] : remember(context, regel)))
}

/** A number that two lines have says of neither who it is, unless there is no other. */
function tellingNumbers({ regels }: Context, { soort, incoming }: Regel): Numbered {
  const own = ownNumbers(ofSoort(regels, soort).map((regel) => regel.incoming as Numbered))(incoming as Numbered)
  return Object.keys(own).length > 0 ? own : (incoming as Numbered)
}

function remember(context: Context, regel: Regel): RowChange[] {
  const { scope, school } = context
  const { soort, keuze, proposal, incoming } = regel
  const { key, eckid } = tellingNumbers(context, regel)
  const [usable, usableEck] = [usableKey(key), usableEckid(eckid)]
  if (keuze === undefined || (usable === undefined && usableEck === undefined)) return []
  const about = {
    soort,
    school: scope,
    ...(soort === 'groep' ? { schooljaar: school.schooljaar } : {}),
    ...(usable !== undefined && { key }),
    ...(usableEck !== undefined && { eckid }),
    wie: wieOf(incoming),
  }
  const earlier = earlierAbout(context, regel)
  const changes = (isOver: (one: Remembered) => boolean, decisions: readonly Remembered[]) => {
    const kept = new Map(decisions.map((decision) => [idOfRemembered(decision), decision]))
    const over = earlier.filter(([id, one]) => isOver(one) && !kept.has(id))
    return [...over.map(([id]) => drop('onthouden', id)), ...[...kept].map(([id, one]) => put('onthouden', id, one))]
  }
  switch (keuze.decision) {
    case 'niet-importeren':
      return changes(({ decision }) => decision === 'niet-importeren', [{ ...about, decision: 'niet-importeren' }])
    case 'bestaand':
      return changes(
        ({ decision, ...rest }) => decision !== 'not-the-same' || ('id' in rest && rest.id === keuze.id),
        [{ ...about, decision: 'bestaand', id: keuze.id }],
      )
    case 'nieuw': {
      const parted = keuze.nietDezelfde === undefined ? [] : [keuze.nietDezelfde]
      const notTheSame = (ids: readonly string[]) =>
        ids.map((id) => ({ ...about, decision: 'not-the-same' as const, id }))
      // Let in again, and a question since that nobody answered: nobody said that it stays out.
      if (!keuze.bevestigd) return changes(({ decision }) => decision === 'niet-importeren', notTheSame(parted))
      const others = [...parted, ...(proposal.mustLook ? proposal.candidates.map(({ id }) => id) : [])]
      return changes(({ decision }) => decision !== 'not-the-same', notTheSame(others))
    }
  }
}

/** What was decided before under these numbers, but not what holds for another line of this delivery that has them too. */
function earlierAbout({ state, scope, school, regels }: Context, regel: Regel): readonly [string, Remembered][] {
  const { soort, incoming } = regel
  const others = ofSoort(regels, soort).filter((one) => one !== regel)
  return [...state.onthouden].filter(
    ([, one]) =>
      one.soort === soort &&
      one.school === scope &&
      one.schooljaar === (soort === 'groep' ? school.schooljaar : undefined) &&
      sharesNumber(one, incoming) &&
      (holdsFor(one, incoming) || !others.some((other) => holdsFor(one, other.incoming))),
  )
}
