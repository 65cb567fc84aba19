import type { Groep as Incoming } from '../../school/groep.ts'
import { held } from '../../within.ts'
import type { Groep } from '../records.ts'
import { type Context, full, ofSoort, ownNumbers } from './context.ts'

/** What becomes of the groups. */
export type Groepen = {
  /** New and changed groups. */
  readonly rows: readonly Groep[]
  /** Line to group. */
  readonly gekoppeld: readonly { readonly index: number; readonly id: string }[]
  /** Imported groups that were there already: the only ones whose absent pupils are deactivated (manual, step 4). */
  readonly bestaande: ReadonlySet<string>
  readonly nieuwe: ReadonlySet<string>
  /** The imported group to which a reference points; undefined for one left out, unknown, or given twice. */
  readonly find: (soort: Incoming['soort'], key: string) => string | undefined
}

export function applyGroepen(context: Context): Groepen {
  const { state, scope, school, regels, nextId } = context
  const lines = ofSoort(regels, 'groep')
  const numbersPerSoort = {
    groep: ownNumbers(keysOf(lines, 'groep')),
    samengesteldeGroep: ownNumbers(keysOf(lines, 'samengesteldeGroep')),
  }
  const vestigingOf = vestigingen(context)
  const rows: Groep[] = []
  const gekoppeld: { index: number; id: string }[] = []
  const byReference = new Map<string, string | undefined>()
  for (const { incoming, category, id: target, moetKijken, index } of lines) {
    const came = incoming as Incoming
    const reference = `${came.soort} ${came.key}`
    if (category === 'niet-importeren' || moetKijken) continue
    const known = target === undefined ? undefined : held(state.groep, target)
    const { key } = numbersPerSoort[came.soort](came)
    const { actief: _, ...kept } = known ?? { actief: undefined }
    const id = known?.id ?? nextId('groep')
    rows.push(
      full({
        ...kept,
        id,
        school: scope,
        soort: came.soort,
        naam: came.naam,
        jaargroep: came.soort === 'groep' ? came.jaargroep : undefined,
        schooljaar: school.schooljaar,
        key: key ?? known?.key,
        vestiging: vestigingOf(came) ?? known?.vestiging,
      }),
    )
    gekoppeld.push({ index, id })
    byReference.set(reference, byReference.has(reference) ? undefined : id)
  }
  const bestaande = new Set(
    lines.flatMap(({ id, category }) => (category === 'bestaand' && id !== undefined ? [id] : [])),
  )
  return {
    rows,
    gekoppeld,
    bestaande,
    nieuwe: new Set(rows.map(({ id }) => id).filter((id) => !bestaande.has(id))),
    find: (soort, key) => byReference.get(`${soort} ${key}`),
  }
}

const keysOf = (lines: readonly { readonly incoming: unknown }[], wanted: Incoming['soort']) =>
  lines.map(({ incoming }) => incoming as Incoming).filter(({ soort }) => soort === wanted)

/** The one location of a group's pupils, so that equal names at two locations stay two groups (edge case F09). */
function vestigingen({ school }: Context): (groep: Incoming) => string | undefined {
  const found = new Map<string, Set<string | undefined>>()
  for (const { groep, samengesteldeGroepen = [], vestiging } of school.leerlingen)
    for (const place of [`groep ${groep}`, ...samengesteldeGroepen.map((key) => `samengesteldeGroep ${key}`)])
      found.set(place, (found.get(place) ?? new Set()).add(vestiging))
  return ({ soort, key }) => {
    const places = found.get(`${soort} ${key}`)
    return places?.size === 1 ? [...places][0] : undefined
  }
}
