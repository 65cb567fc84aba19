import { type Profiel, type Reden, reasonToSkip } from '../profile/profiel.ts'
import type { Verwachting } from '../steps/verwacht/verwachtingen.ts'

/**
 * What is expected of a system that does not show who is in which group: the same without groups of people. `reden`: why those were left
 * out; absent: nothing was.
 */
export function withoutGroupsNotShown(
  verwacht: Verwachting,
  profiel: Profiel,
): { readonly verwacht: Verwachting; readonly reden?: Reden } {
  const reden = reasonToSkip(profiel, ['toont-wie-in-welke-groep-zit'])
  const { records } = verwacht
  const isAsked = records?.some(({ groepNaam, groepen }) => (groepNaam ?? groepen) !== undefined)
  if (reden === undefined || records === undefined || !isAsked) return { verwacht }
  const asked = records.map(({ groepNaam: _, groepen: __, ...wish }) => wish)
  return { verwacht: { ...verwacht, records: asked }, reden }
}
