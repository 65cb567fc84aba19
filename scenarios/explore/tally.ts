import { failingOf, type Law, type LawVerdict } from '../laws/law.ts'

/** How often a law was seen to hold, did not come up, and was broken. */
export type Count = {
  readonly law: Law
  readonly houdt: number
  readonly nietAanDeOrde: number
  readonly gebroken: number
  /** In how many of the stories that broke it that fails the system: not where it is a habit or a choice, unless `streng`. */
  readonly gezakt: number
  /** A call that the system lacks, so that the law can never come up. Absent: it lacks none. */
  readonly mist?: string
  /** Why it is not about this system. Absent: it is. */
  readonly reden?: string
}

export type Tally = {
  readonly add: (verdicts: readonly LawVerdict[]) => void
  readonly counts: () => readonly Count[]
}

/** Counts over all stories. `streng`: a habit or a choice that is not met fails a system too. */
export function createTally(laws: readonly Law[], streng = false): Tally {
  const none = { houdt: 0, nietAanDeOrde: 0, gebroken: 0, gezakt: 0 }
  const counts = new Map<string, Count>(laws.map((law) => [law.name, { law, ...none }]))
  return {
    add: (verdicts) => {
      for (const verdict of verdicts) {
        const { law, kind, mist, reden } = verdict
        const count = counts.get(law.name)
        if (count === undefined) continue
        counts.set(law.name, {
          ...count,
          houdt: count.houdt + (kind === 'houdt' ? 1 : 0),
          nietAanDeOrde: count.nietAanDeOrde + (kind === 'niet-aan-de-orde' ? 1 : 0),
          gebroken: count.gebroken + (kind === 'gebroken' ? 1 : 0),
          gezakt: count.gezakt + (failingOf(verdict, streng).length > 0 ? 1 : 0),
          ...(mist !== undefined && { mist }),
          ...(reden !== undefined && { reden }),
        })
      }
    },
    counts: () => [...counts.values()],
  }
}

/** The table at the end, one line per law. */
export function tableOf(counts: readonly Count[]): string {
  const width = Math.max(...counts.map(({ law }) => law.name.length))
  const cell = (value: string | number) => String(value).padStart(10)
  return [
    `  ${'law'.padEnd(width)}${cell('held')}${cell('broken')}${cell('not seen')}\n`,
    ...counts.map((count) => {
      const { law, houdt, gebroken, nietAanDeOrde } = count
      return `${markOf(count)} ${law.name.padEnd(width)}${cell(houdt)}${cell(gebroken)}${cell(nietAanDeOrde)}${remarkOf(count)}\n`
    }),
  ].join('')
}

const markOf = ({ houdt, gebroken, gezakt }: Count): string =>
  gezakt > 0 ? '✗' : gebroken > 0 ? '~' : houdt > 0 ? '✓' : '–'

const kinds = { regel: 'rule', gewoonte: 'habit', keuze: 'choice' } as const

/** Why it was not judged, or why what is broken fails nothing. Empty: there is nothing to say. */
function remarkOf({ law, gebroken, gezakt, mist, reden }: Count): string {
  if (reden !== undefined) return `  not judged: ${reden}`
  if (mist !== undefined) return `  not judged: the system has no ${mist}`
  if (gebroken === 0 || gezakt > 0) return ''
  return `  a ${kinds[law.klasse === 'regel' ? 'keuze' : law.klasse]}: fails nothing without --streng`
}
