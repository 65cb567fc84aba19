import type { Soort } from '../../link/known.ts'
import { usableEmail } from '../../link/other-address.ts'
import type { Groep } from '../../school/groep.ts'
import { held } from '../../within.ts'
import { type Import, type Keuze, keyOfRegel, type Levering } from '../import.ts'
import { asSeenFrom } from '../known.ts'
import type { State } from '../records.ts'
import { type Geweigerd, geweigerd, type Reden, reden } from '../refusal.ts'
import { isEmailadres } from './adres.ts'
import { type Regel, regelsOf } from './regels.ts'

type OnRegel = { readonly soort: Soort; readonly index: number }

/** Every button of the screens of step 4. */
export type Actie =
  /** Koppel met bestaande, or koppeling aanpassen. `verhuizen`: the record comes over from another school. */
  | (OnRegel & { readonly kind: 'koppel'; readonly id: string; readonly verhuizen?: boolean })
  /** Koppeling opheffen: under nieuw from now on, and never proposed with that record again. */
  | (OnRegel & { readonly kind: 'ontkoppel' })
  | (OnRegel & { readonly kind: 'niet-importeren' })
  /** Nieuw: back from niet importeren, or the answer of a person who looked at a doubt. */
  | (OnRegel & { readonly kind: 'nieuw' })
  /** Back to what was proposed. */
  | (OnRegel & { readonly kind: 'herstel' })
  /** E-mail invullen, for a teacher. Empty takes the typed address away again. */
  | { readonly kind: 'email'; readonly index: number; readonly emailadres: string }

/** The same import with one choice more, or why not. Nothing is done to any record before applying. */
export function choose(state: State, opened: Import, levering: Levering, actie: Actie): Import | Geweigerd {
  const regels = regelsOf(opened, levering)
  const soort = actie.kind === 'email' ? 'leerkracht' : actie.soort
  const regel = regels.find((one) => one.soort === soort && one.index === actie.index)
  if (regel === undefined) return geweigerd(reden('regel-onbekend', soort, String(actie.index)))
  if (actie.kind === 'email') return typeAddress(state, opened, regels, regel, actie.emailadres)
  const key = keyOfRegel(soort, actie.index)
  if (actie.kind === 'herstel') {
    const { [key]: _, ...keuzes } = opened.keuzes
    const restored = { ...opened, keuzes }
    const back = regelsOf(restored, levering).find((one) => one.soort === soort && one.index === actie.index)!
    const problem =
      back.id === undefined ? undefined : targetProblem(state, opened, levering, regels, back, back.id, true)
    return problem === undefined ? restored : geweigerd(problem)
  }
  const keuze = keuzeFor(state, opened, levering, regels, regel, actie)
  return 'kind' in keuze ? keuze : { ...opened, keuzes: { ...opened.keuzes, [key]: keuze } }
}

function keuzeFor(
  state: State,
  opened: Import,
  levering: Levering,
  regels: readonly Regel[],
  regel: Regel,
  actie: Exclude<Actie, { kind: 'email' | 'herstel' }>,
): Keuze | Geweigerd {
  const wrongPlace = () => geweigerd(reden('actie-past-niet', regel.category))
  // Whom it was parted from before is still somebody else.
  const before = regel.keuze?.decision === 'bestaand' ? undefined : regel.keuze?.nietDezelfde
  const parted = before !== undefined && { nietDezelfde: before }
  switch (actie.kind) {
    case 'koppel': {
      const moving = actie.verhuizen === true
      const problem = targetProblem(state, opened, levering, regels, regel, actie.id, moving)
      if (problem !== undefined) return geweigerd(problem)
      return { decision: 'bestaand', id: actie.id, ...(moving && { verhuizen: true as const }) }
    }
    case 'ontkoppel':
      if (regel.id === undefined) return wrongPlace()
      return { decision: 'nieuw', bevestigd: true, nietDezelfde: regel.id }
    case 'niet-importeren':
      return { decision: 'niet-importeren', ...parted }
    case 'nieuw': {
      if (regel.category === 'bestaand') return wrongPlace()
      // Out of niet importeren it comes back as a question when somebody resembles it: else this would make a silent double.
      const { candidates, decision } = regel.proposal
      const isQuestion = regel.category === 'niet-importeren' && (candidates.length > 0 || decision === 'bestaand')
      return { decision: 'nieuw', bevestigd: !isQuestion, ...parted }
    }
  }
}

/** Why this existing record cannot be the target of this line (edge case G19: one record, one link). */
function targetProblem(
  state: State,
  { koppeling }: Import,
  { school }: Levering,
  regels: readonly Regel[],
  regel: Regel,
  id: string,
  verhuizen: boolean,
): Reden | undefined {
  const found = targetOf(state, regel.soort, id, koppeling)
  if (found === undefined) return reden('record-onbekend')
  if (regels.some((one) => one.soort === regel.soort && one.index !== regel.index && one.id === id))
    return reden('record-al-gekoppeld')
  if (regel.soort === 'groep') {
    const groep = held(state.groep, id)
    if (groep.schooljaar !== school.schooljaar) return reden('groep-van-ander-jaar')
    if (groep.soort !== (regel.incoming as Groep).soort) return reden('groep-van-andere-soort')
    return groep.school === koppeling ? undefined : reden('record-van-andere-school')
  }
  return found.school === koppeling || verhuizen ? undefined : reden('record-van-andere-school')
}

/** The record as this school sees it; undefined when it is gone or was merged into another. */
export function targetOf(state: State, soort: Soort, id: string, school: string) {
  if (soort === 'groep') return state.groep.get(id)
  if (soort === 'leerkracht') {
    const leerkracht = state.leerkracht.get(id)
    return leerkracht && asSeenFrom(leerkracht, school)
  }
  const leerling = state.leerling.get(id)
  return leerling?.samengevoegdMet === undefined ? leerling : undefined
}

function typeAddress(
  state: State,
  opened: Import,
  regels: readonly Regel[],
  regel: Regel,
  typed: string,
): Import | Geweigerd {
  const emailadres = typed.trim()
  const { [String(regel.index)]: _, ...others } = opened.adressen
  if (emailadres === '') return { ...opened, adressen: others }
  if (!isEmailadres(emailadres)) return geweigerd(reden('email-ongeldig'))
  const address = usableEmail(emailadres)
  const isTaken =
    [...state.leerkracht.values()].some((one) => one.id !== regel.id && usableEmail(one.emailadres) === address) ||
    regels.some(
      (one) => one.soort === 'leerkracht' && one.index !== regel.index && usableEmail(others[one.index]) === address,
    )
  if (isTaken) return geweigerd(reden('email-van-ander'))
  return { ...opened, adressen: { ...others, [regel.index]: emailadres } }
}
