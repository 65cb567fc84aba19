import type { Remembered } from '../../link/known.ts'
import { usableEckid, usableKey } from '../../link/numbers.ts'
import { idOfRemembered } from '../known.ts'
import { type Change, drop, put } from '../ledger.ts'
import type { Regel } from '../review/regels.ts'
import type { Context } from './context.ts'

/**
 * What a person chose is remembered by the numbers of the record (edge case E17), and what it contradicts is forgotten. A
 * record without a usable number cannot be remembered: it is asked again.
 */
export function onthoudChanges(context: Context): readonly Change[] {
  return context.regels.flatMap((regel) => (regel.keuze === undefined ? [] : remember(context, regel)))
}

function remember({ state, scope, school }: Context, regel: Regel): Change[] {
  const { soort, keuze, proposal } = regel
  const { key, eckid } = regel.incoming as { readonly key?: string; readonly eckid?: string }
  const [usable, usableEck] = [usableKey(key), usableEckid(eckid)]
  if (keuze === undefined || (usable === undefined && usableEck === undefined)) return []
  const about = {
    soort,
    school: scope,
    ...(soort === 'groep' ? { schooljaar: school.schooljaar } : {}),
    ...(usable === undefined ? {} : { key: key! }),
    ...(usableEck === undefined ? {} : { eckid: eckid! }),
  }
  const earlier = [...state.onthouden].filter(
    ([, one]) =>
      one.soort === soort &&
      one.school === scope &&
      one.schooljaar === (soort === 'groep' ? school.schooljaar : undefined) &&
      ((usable !== undefined && usableKey(one.key) === usable) ||
        (usableEck !== undefined && usableEckid(one.eckid) === usableEck)),
  )
  const forget = (isOver: (one: Remembered) => boolean) =>
    earlier.filter(([, one]) => isOver(one)).map(([id]) => drop('onthouden', id))
  const keep = (decision: Remembered) => put('onthouden', idOfRemembered(decision), decision)
  switch (keuze.decision) {
    case 'niet-importeren':
      return [keep({ ...about, decision: 'niet-importeren' })]
    case 'bestaand':
      return [
        ...forget(({ decision, ...rest }) => decision !== 'not-the-same' || ('id' in rest && rest.id === keuze.id)),
        keep({ ...about, decision: 'bestaand', id: keuze.id }),
      ]
    case 'nieuw': {
      if (!keuze.bevestigd) return []
      const others = [
        ...(keuze.nietDezelfde === undefined ? [] : [keuze.nietDezelfde]),
        ...(proposal.mustLook ? proposal.candidates.map(({ id }) => id) : []),
      ]
      return [
        ...forget(({ decision }) => decision !== 'not-the-same'),
        ...[...new Set(others)].map((id) => keep({ ...about, decision: 'not-the-same', id })),
      ]
    }
  }
}
