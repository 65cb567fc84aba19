import { type School, scopeOf } from '../school/school.ts'
import type { Known, Remembered, Soort } from './known.ts'
import { linkGroepen } from './link-groepen.ts'
import { linkLeerkrachten } from './link-leerkrachten.ts'
import { linkLeerlingen } from './link-leerlingen.ts'
import { areFewRecognised, areManyAbsent } from './one-in-five.ts'
import type { Plan, Proposal } from './plan.ts'
import { type Reason, reasonOf } from './reasons.ts'

/**
 * Who is who: what we have, what came and what was decided before give a proposal for every incoming group, teacher and
 * pupil. Decides nothing for good: a person reviews it. The same input gives the same plan, and the order of the records
 * that we have makes no difference.
 */
export function linkSchool(known: Known, incoming: School, remembered: readonly Remembered[] = []): Plan {
  const groepen = linkGroepen(known.groepen, incoming, remembered)
  const leerkrachten = linkLeerkrachten(known.leerkrachten, incoming, remembered)
  const leerlingen = linkLeerlingen(known, incoming, remembered)
  const scope = scopeOf(incoming)
  const active = known.leerlingen.filter(({ school, actief }) => school === scope && actief !== false)
  const warnings = [
    ...recognised('leerling', leerlingen, active.length),
    ...recognised('leerkracht', leerkrachten, known.leerkrachten.filter(({ school }) => school === scope).length),
    ...absent(leerlingen, active),
  ]
  return { groepen, leerkrachten, leerlingen, warnings }
}

function recognised(soort: Soort, proposals: readonly Proposal<unknown>[], have: number): Reason[] {
  const of = proposals.length
  const count = proposals.filter(({ decision }) => decision === 'bestaand').length
  if (!areFewRecognised(count, of, have)) return []
  return [reasonOf(count === 0 ? 'nobody-recognised' : 'few-recognised', { soort, count, of })]
}

/** Of the active pupils. */
function absent(proposals: readonly Proposal<unknown>[], active: readonly { readonly id: string }[]): Reason[] {
  const mentioned = new Set(proposals.flatMap(({ id, candidates }) => [id, ...candidates.map((one) => one.id)]))
  const count = active.filter(({ id }) => !mentioned.has(id)).length
  return areManyAbsent(count, active.length)
    ? [reasonOf('many-absent', { soort: 'leerling', count, of: active.length })]
    : []
}
