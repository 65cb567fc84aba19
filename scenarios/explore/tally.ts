import { klasseWord, said, type Taal } from '../../report/language.ts'
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

const words = {
  nl: {
    head: ['wet', 'gehouden', 'gebroken', 'niet gezien'],
    notJudged: 'niet beoordeeld',
    hasNo: (call: string) => `het systeem heeft geen ${call}`,
    failsNothing: (klasse: 'gewoonte' | 'keuze') => `een ${klasseWord.nl[klasse]}: laat niets zakken zonder --streng`,
  },
  en: {
    head: ['law', 'held', 'broken', 'not seen'],
    notJudged: 'not judged',
    hasNo: (call: string) => `the system has no ${call}`,
    failsNothing: (klasse: 'gewoonte' | 'keuze') => `a ${klasseWord.en[klasse]}: fails nothing without --streng`,
  },
} as const

/** The table at the end, one line per law. */
export function tableOf(counts: readonly Count[], taal: Taal): string {
  const width = Math.max(...counts.map(({ law }) => law.name.length))
  const cell = (value: string | number) => String(value).padStart(13)
  const [law, ...columns] = words[taal].head
  return [
    `  ${law.padEnd(width)}${columns.map(cell).join('')}\n`,
    ...counts.map((count) => {
      const { houdt, gebroken, nietAanDeOrde } = count
      return `${markOf(count)} ${count.law.name.padEnd(width)}${cell(houdt)}${cell(gebroken)}${cell(nietAanDeOrde)}${remarkOf(count, taal)}\n`
    }),
  ].join('')
}

const markOf = ({ houdt, gebroken, gezakt }: Count): string =>
  gezakt > 0 ? '✗' : gebroken > 0 ? '~' : houdt > 0 ? '✓' : '–'

/** Why it was not judged, or why what is broken fails nothing. Empty: there is nothing to say. */
function remarkOf({ law, houdt, gebroken, gezakt, mist, reden }: Count, taal: Taal): string {
  const { notJudged, hasNo, failsNothing } = words[taal]
  // In a story of several schools a system that has it may show less.
  const isJudged = houdt + gebroken > 0
  if (!isJudged && reden !== undefined) return `  ${notJudged}: ${said(reden, taal)}`
  if (!isJudged && mist !== undefined) return `  ${notJudged}: ${hasNo(mist)}`
  if (gebroken === 0 || gezakt > 0) return ''
  return `  ${failsNothing(law.klasse === 'regel' ? 'keuze' : law.klasse)}`
}
