import type { Kenmerk } from '../profile/kenmerken.ts'
import { type Profiel, type Reden, reasonToSkip } from '../profile/profiel.ts'
import type { Verwachting } from '../steps/verwacht/verwachtingen.ts'

type Wish = NonNullable<Verwachting['records']>[number]

/** What a system without a trait cannot be asked of a record: the same wish without it. */
const notAsked: Readonly<Partial<Record<Kenmerk, (wish: Wish) => Wish>>> = {
  'toont-wie-in-welke-groep-zit': ({ groepNaam: _, groepen: __, ...wish }) => wish,
  'bewaart-eckid': ({ velden: { eckid: _, ...velden } = {}, ...wish }) => ({
    ...wish,
    ...(Object.keys(velden).length > 0 && { velden }),
  }),
}

/**
 * What is expected of a system that does not show all of a record: the same without that. `reden`: why it was left out; absent: nothing was.
 */
export function withoutNotShown(
  verwacht: Verwachting,
  profiel: Profiel,
): { readonly verwacht: Verwachting; readonly reden?: Reden } {
  let told: { readonly verwacht: Verwachting; readonly reden?: Reden } = { verwacht }
  for (const [kenmerk, without] of Object.entries(notAsked) as [Kenmerk, (wish: Wish) => Wish][]) {
    const reden = reasonToSkip(profiel, [kenmerk])
    const { records } = told.verwacht
    if (reden === undefined || records === undefined) continue
    const asked = records.map(without)
    if (JSON.stringify(asked) !== JSON.stringify(records))
      told = { verwacht: { ...told.verwacht, records: asked }, reden }
  }
  return told
}
