import type { Change } from '../../simulator/changes/change.ts'
import type { Koppeling } from '../../simulator/koppelingen/koppeling.ts'
import type { OntvangenResultaat, ResultaatVersie } from '../../simulator/results/resultaten.ts'
import type { Storing } from '../../simulator/storingen/storing.ts'
import type { Modus, SchoolSettings } from '../../simulator/world/live-school.ts'
import type { School } from '../../src/school/school.ts'
import { chooseSchool } from '../las/choose-school.ts'
import { getControl } from '../las/control-client.ts'
import type { ToldExchange } from '../las/exchange.ts'
import type { Observed } from './observed.ts'

type Entry = Omit<ToldExchange, 'at' | 'xsdversie'> & { readonly at: string }
type Told = Omit<OntvangenResultaat, 'versies'> & {
  readonly versies: readonly (Omit<ResultaatVersie, 'ontvangen'> & { readonly ontvangen: string })[]
}

/**
 * Reads a school of a running simulator over its control API. Only reads. Throws E_SIMULATOR when it does not answer or has
 * no such world, E_USAGE when the world has several schools and none was chosen.
 */
export async function observeControl(
  url: string,
  { world = 'default', school }: { readonly world?: string; readonly school?: string },
): Promise<Observed> {
  const { get } = getControl(url, world)
  const about = await get<{ seed: string; modus: Modus; clock: { now: string } }>('')
  const { schools } = await get<{ schools: readonly { id: string; settings: SchoolSettings }[] }>('/schools')
  const ids = schools.map(({ id }) => id)
  const schoolId = chooseSchool(ids, school, world)
  const own = `/schools/${encodeURIComponent(schoolId)}`
  const { versions, gepland } = await get<{ versions: readonly { from: string }[]; gepland: readonly Change[] }>(
    `${own}/versions`,
  )
  const pictures = []
  for (const { from } of versions) {
    const { school: picture } = await get<{ school: School }>(`${own}?at=${encodeURIComponent(from)}`)
    pictures.push({ from: Date.parse(from), school: picture })
  }
  const { koppelingen } = await get<{ koppelingen: readonly Koppeling[] }>('/koppelingen')
  const { storingen } = await get<{ storingen: readonly (Storing & { calls: number; strikes: number })[] }>(
    '/storingen',
  )
  const { entries } = await get<{ entries: readonly Entry[] }>(
    `/journal?limit=1000&school=${encodeURIComponent(schoolId)}`,
  )
  const { resultaten } = await get<{ resultaten: readonly Told[] }>(
    `/resultaten?school=${encodeURIComponent(schoolId)}`,
  )
  const journal: ToldExchange[] = []
  for (const { at, ...entry } of entries) {
    if (entry.operation === undefined) continue
    const { request } = await get<{ request: { body?: string } }>(`/journal/${entry.number}`)
    const xsdversie = /xsdversie[^>]*>\s*([\d.]+)/i.exec(request.body ?? '')?.[1]
    journal.push({ ...entry, at: Date.parse(at), ...(xsdversie !== undefined && { xsdversie }) })
  }
  return {
    world,
    seed: about.seed,
    now: Date.parse(about.clock.now),
    modus: about.modus,
    schoolId,
    others: ids.filter((id) => id !== schoolId),
    settings: schools.find(({ id }) => id === schoolId)!.settings,
    versions: pictures,
    gepland,
    koppelingen: koppelingen.filter(({ scholen }) => scholen.includes(schoolId)),
    storingen: storingen.map(({ calls: _, strikes: __, ...storing }) => storing as Storing),
    journal,
    resultaten: resultaten.map(({ versies, ...rest }) => ({
      ...rest,
      versies: versies.map((versie) => ({ ...versie, ontvangen: Date.parse(versie.ontvangen) })),
    })),
  }
}
