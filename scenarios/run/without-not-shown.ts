import { isDeepStrictEqual } from 'node:util'
import type { Soort } from '../language/pointers.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'
import { type Profiel, type Reden, reasonToSkip } from '../profile/profiel.ts'
import type { Verwachting } from '../steps/verwacht/verwachtingen.ts'
import { saysNothingNew } from './nothing-new.ts'
import type { Story } from './story.ts'

type Wish = NonNullable<Verwachting['records']>[number]

const eachRecord =
  (without: (wish: Wish) => Wish) =>
  ({ records, ...rest }: Verwachting): Verwachting => ({ ...rest, ...(records && { records: records.map(without) }) })

/** Nothing about the records of one soort. */
const withoutSoort =
  (soort: Exclude<Soort, 'leerling'>, lijst: 'groepen' | 'leerkrachten') =>
  ({ records, regels, aantallen, samenvatting, uitgenodigd, ...rest }: Verwachting): Verwachting => {
    const isOfOther = (wish: { readonly [In in Soort]?: unknown }) => wish[soort] === undefined
    const left = <Counts extends object>(counts: Counts) =>
      Object.fromEntries(Object.entries(counts).filter(([name]) => name !== lijst)) as Counts
    return {
      ...left(rest),
      ...(records && { records: records.filter(isOfOther) }),
      ...(regels && { regels: regels.filter(isOfOther) }),
      ...(aantallen && { aantallen: left(aantallen) }),
      ...(samenvatting && { samenvatting: left(samenvatting) }),
      ...(uitgenodigd && soort !== 'leerkracht' && { uitgenodigd }),
    }
  }

/** Fields of a name. */
export const partsOfName: readonly string[] = ['roepnaam', 'voorvoegsel', 'achternaam', 'voorletters']

/** A record that is pointed at by what it says of a name. */
const isByName = ({ leerling, leerkracht }: Wish): boolean =>
  [leerling, leerkracht].some((pointer) => pointer?.roepnaam !== undefined || pointer?.achternaam !== undefined)

function withoutFields(names: readonly string[]): (wish: Wish) => Wish {
  return ({ velden = {}, ...wish }) => {
    const left = Object.entries(velden).filter(([name]) => !names.includes(name))
    return { ...wish, ...(left.length > 0 && { velden: Object.fromEntries(left) }) }
  }
}

/** What a system without a trait cannot be asked: the same without it. */
const notAsked: Readonly<Partial<Record<Kenmerk, (verwacht: Verwachting) => Verwachting>>> = {
  'toont-wie-in-welke-groep-zit': eachRecord(({ groepNaam: _, groepen: __, ...wish }) => wish),
  'toont-namen-apart': ({ records, ...rest }) => ({
    ...rest,
    ...(records && { records: records.filter((wish) => !isByName(wish)).map(withoutFields(partsOfName)) }),
  }),
  'bewaart-eckid': eachRecord(withoutFields(['eckid'])),
  'neemt-groepen-over': withoutSoort('groep', 'groepen'),
  'neemt-leerkrachten-over': withoutSoort('leerkracht', 'leerkrachten'),
}

type Told = { readonly verwacht: Verwachting; readonly reden?: Reden }

/**
 * What is expected of a system that does not show all of a record, or takes no teachers or groups over: the same
 * without that. `reden`: why it was left out; absent: nothing was.
 */
export function withoutNotShown(verwacht: Verwachting, profiel: Profiel): Told {
  let told: Told = { verwacht }
  for (const [kenmerk, without] of Object.entries(notAsked) as [Kenmerk, (verwacht: Verwachting) => Verwachting][]) {
    const reden = reasonToSkip(profiel, [kenmerk])
    if (reden === undefined) continue
    const asked = without(told.verwacht)
    if (!isDeepStrictEqual(asked, told.verwacht)) told = { verwacht: asked, reden }
  }
  return told
}

/** The same without what is about lines, where it was rightly said that nothing changed. */
export function withoutLines(story: Story, told: Told): Told {
  const { regels, herkenning, leerlingen, leerkrachten, groepen, import: answer, ...rest } = told.verwacht
  const lines = [regels, herkenning, leerlingen, leerkrachten, groepen, answer === 'voorstel' ? answer : undefined]
  if (lines.every((one) => one === undefined) || !saysNothingNew(story)) return told
  const verwacht = { ...rest, ...(answer !== undefined && answer !== 'voorstel' && { import: answer }) }
  return { verwacht, reden: { reden: 'het systeem zegt dat er niets gewijzigd is, en dat is zo: er zijn geen regels' } }
}
