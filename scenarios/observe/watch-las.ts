import type { Change } from '../../simulator/changes/change.ts'
import type { School } from '../../src/school/school.ts'
import { chooseSchool } from '../las/choose-school.ts'
import { getControl } from '../las/control-client.ts'
import { hasAnswer, isFetch, type ToldExchange } from '../las/exchange.ts'

/** The simulated LAS as the observer needs it, over its control API. */
export type Las = {
  readonly schoolId: string
  /** Fetches of this school since the last time this was asked that gave the EA an answer, oldest first. */
  readonly newFetches: () => Promise<readonly { readonly number: number; readonly at: string }[]>
  /** The school as it was at a moment (`xs:dateTime`); absent: now. */
  readonly schoolAt: (moment?: string) => Promise<School>
  /** Turns the clock to the first change that is planned and gives its day; undefined when nothing is planned any more. */
  readonly turnToNextChange: () => Promise<string | undefined>
  /** Whether the EA had fetched before it was watched. */
  readonly fetchedBefore: boolean
}

type Entry = Omit<ToldExchange, 'at' | 'xsdversie'> & { readonly at: string }

/** Begins to watch a school. Throws E_SIMULATOR and E_USAGE as a capture does. */
export async function watchLas(
  url: string,
  { world = 'default', school }: { readonly world?: string; readonly school?: string },
): Promise<Las> {
  const client = getControl(url, world)
  const { schools } = await client.get<{ schools: readonly { id: string }[] }>('/schools')
  const ids = schools.map(({ id }) => id)
  const schoolId = chooseSchool(ids, school, world)
  const own = `/schools/${encodeURIComponent(schoolId)}`
  let seen = 0
  const newFetches: Las['newFetches'] = async () => {
    const { entries } = await client.get<{ entries: readonly Entry[] }>(
      `/journal?limit=1000&after=${seen}&school=${encodeURIComponent(schoolId)}`,
    )
    seen = entries.at(-1)?.number ?? seen
    return entries.filter((entry) => isFetch(entry) && hasAnswer(entry)).map(({ number, at }) => ({ number, at }))
  }
  return {
    schoolId,
    fetchedBefore: (await newFetches()).length > 0,
    newFetches,
    schoolAt: async (moment) => {
      const at = moment === undefined ? '' : `?at=${encodeURIComponent(moment)}`
      return (await client.get<{ school: School }>(`${own}${at}`)).school
    },
    turnToNextChange: async () => {
      const { gepland } = await client.get<{ gepland: readonly Change[] }>(`${own}/versions`)
      const [next] = gepland
      if (next === undefined) return undefined
      await client.put('/clock', { now: `${next.datum}T12:00:00` })
      return next.datum
    },
  }
}
