import { type School, scopeOf } from '../school/school.ts'
import type { Known, Remembered, Soort } from './known.ts'
import { linkGroepen } from './link-groepen.ts'
import { linkLeerkrachten } from './link-leerkrachten.ts'
import { linkLeerlingen } from './link-leerlingen.ts'
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

/** Almost nobody recognised while there is somebody to recognise: another school, new keys or a wrong year (edge case A24). */
function recognised(soort: Soort, proposals: readonly Proposal<unknown>[], have: number): Reason[] {
  const of = proposals.length
  const count = proposals.filter(({ decision }) => decision === 'bestaand').length
  if (of === 0 || have === 0) return []
  if (count === 0) return [reasonOf('nobody-recognised', { soort, count, of })]
  return count * 5 < Math.min(of, have) ? [reasonOf('few-recognised', { soort, count, of })] : []
}

/** More than a fifth of the active pupils is not in the delivery: it may be cut off (edge case G06). */
function absent(proposals: readonly Proposal<unknown>[], active: readonly { readonly id: string }[]): Reason[] {
  const mentioned = new Set(proposals.flatMap(({ id, candidates }) => [id, ...candidates.map((one) => one.id)]))
  const count = active.filter(({ id }) => !mentioned.has(id)).length
  return active.length > 0 && count * 5 > active.length
    ? [reasonOf('many-absent', { soort: 'leerling', count, of: active.length })]
    : []
}
