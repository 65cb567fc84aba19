import type { Law, LawVerdict } from '../laws/law.ts'

/** How often a law was seen to hold, did not come up, and was broken. */
export type Count = {
  readonly law: Law
  readonly houdt: number
  readonly nietAanDeOrde: number
  readonly gebroken: number
  /** A call that the system lacks, so that the law can never come up. Absent: it lacks none. */
  readonly mist?: string
}

export type Tally = {
  readonly add: (verdicts: readonly LawVerdict[]) => void
  readonly counts: () => readonly Count[]
}

/** Counts over all stories. */
export function createTally(laws: readonly Law[]): Tally {
  const counts = new Map<string, Count>(laws.map((law) => [law.name, { law, houdt: 0, nietAanDeOrde: 0, gebroken: 0 }]))
  return {
    add: (verdicts) => {
      for (const { law, kind, mist } of verdicts) {
        const count = counts.get(law.name)
        if (count === undefined) continue
        counts.set(law.name, {
          ...count,
          houdt: count.houdt + (kind === 'houdt' ? 1 : 0),
          nietAanDeOrde: count.nietAanDeOrde + (kind === 'niet-aan-de-orde' ? 1 : 0),
          gebroken: count.gebroken + (kind === 'gebroken' ? 1 : 0),
          ...(mist !== undefined && { mist }),
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
    ...counts.map(
      ({ law, houdt, gebroken, nietAanDeOrde, mist }) =>
        `${gebroken > 0 ? '✗' : houdt > 0 ? '✓' : '–'} ${law.name.padEnd(width)}${cell(houdt)}${cell(gebroken)}${cell(nietAanDeOrde)}${
          mist === undefined ? '' : `  the system has no ${mist}`
        }\n`,
    ),
  ].join('')
}
