import { usableEmail } from '../../link/other-address.ts'
import type { Leerkracht as Incoming } from '../../school/leerkracht.ts'
import { held } from '../../within.ts'
import { asSeenFrom } from '../known.ts'
import type { Leerkracht, Uitnodiging } from '../records.ts'
import { type Reden, reden } from '../refusal.ts'
import type { Adres } from '../review/adres.ts'
import { type Context, full, keptNumbers, mentioned, ofSoort, ownNumbers } from './context.ts'
import type { Groepen } from './groepen.ts'
import { inOldOrder, namesOf } from './leerlingen.ts'

export type Leerkrachten = {
  readonly rows: readonly Leerkracht[]
  readonly gekoppeld: readonly { readonly index: number; readonly id: string }[]
  readonly uitnodigingen: readonly Uitnodiging[]
  /** Who did not come and is out of the imported groups. */
  readonly uitGroep: readonly Leerkracht[]
  /** Lines without a usable address: only these wait (edge case E01). */
  readonly zonderAdres: readonly { readonly index: number; readonly reden: Reden }[]
}

export function applyLeerkrachten(
  context: Context,
  groepen: Groepen,
  adressen: ReadonlyMap<number, Adres>,
): Leerkrachten {
  const { state, scope, school, regels, now, nextId } = context
  const lines = ofSoort(regels, 'leerkracht')
  const numbers = ownNumbers(lines.map(({ incoming }) => incoming as Incoming))
  const keptOf = keptNumbers(lines.map(({ incoming }) => incoming as Incoming))
  const rows: Leerkracht[] = []
  const gekoppeld: { index: number; id: string }[] = []
  const uitnodigingen: Uitnodiging[] = []
  const zonderAdres: { index: number; reden: Reden }[] = []
  for (const { incoming, category, id: target, moetKijken, index } of lines) {
    if (category === 'niet-importeren' || moetKijken) continue
    const came = incoming as Incoming
    const { emailadres, getypt, probleem } = adressen.get(index) ?? { getypt: false }
    const known = target === undefined ? undefined : held(state.leerkracht, target)
    if (known === undefined && emailadres === undefined) {
      zonderAdres.push({ index, reden: probleem ?? reden('email-ontbreekt') })
      continue
    }
    const id = known?.id ?? nextId('leerkracht')
    const { actief: _, ...kept } = known ?? { actief: undefined }
    const own = { ...(known && keptOf(asSeenFrom(known, scope), came)), ...numbers(came) }
    const row: Leerkracht = full({
      ...kept,
      id,
      school: known?.school ?? scope,
      ...namesOf(came, known),
      eckid: own.eckid,
      emailadres: emailadres ?? known?.emailadres,
      emailGetypt: getypt || undefined,
      groepen: placesOf(groepen, came, known),
    })
    rows.push(withNumber(row, scope, own.key))
    gekoppeld.push({ index, id })
    if (known === undefined && emailadres !== undefined && !wasInvited(context, emailadres))
      uitnodigingen.push({ id: nextId('uitnodiging'), leerkracht: id, emailadres, gemaaktOp: now })
  }
  const left = school.leerkrachten === undefined ? [] : leftGroups(context, groepen)
  return {
    rows,
    gekoppeld,
    uitnodigingen,
    uitGroep: left,
    zonderAdres,
  }
}

/** The number at this school; a teacher may have another one at another school (edge case E09). */
function withNumber(leerkracht: Leerkracht, scope: string, key: string | undefined): Leerkracht {
  if (leerkracht.school === scope) return full({ ...leerkracht, key })
  const others = (leerkracht.ookBij ?? []).filter(({ school }) => school !== scope)
  return { ...leerkracht, ookBij: [...others, full({ school: scope, key })] }
}

/** Groups that were imported hold who the delivery names; all other groups keep their teachers. */
function placesOf(groepen: Groepen, came: Incoming, known: Leerkracht | undefined): string[] {
  const places = (came.groepen ?? []).flatMap(({ soort, key }) => groepen.find(soort, key) ?? [])
  const kept = (known?.groepen ?? []).filter((id) => !groepen.bestaande.has(id))
  return inOldOrder(known?.groepen, [...kept, ...places])
}

const wasInvited = ({ state }: Context, emailadres: string) =>
  [...state.uitnodiging.values()].some((one) => usableEmail(one.emailadres) === usableEmail(emailadres))

/** Who did not come is out of the imported groups and nothing more: an account is never removed (edge case E23). */
function leftGroups({ state, scope, regels }: Context, groepen: Groepen): Leerkracht[] {
  const here = [...state.leerkracht.values()].map((leerkracht) => asSeenFrom(leerkracht, scope))
  const seen = mentioned(ofSoort(regels, 'leerkracht'), here, scope)
  return [...state.leerkracht.values()]
    .filter(({ id, groepen: places = [] }) => !seen.has(id) && places.some((place) => groepen.bestaande.has(place)))
    .map((leerkracht) => ({
      ...leerkracht,
      groepen: (leerkracht.groepen ?? []).filter((place) => !groepen.bestaande.has(place)),
    }))
}
