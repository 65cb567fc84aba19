import { counted, type Taal } from '../../report/language.ts'
import type { Scenario, Stap } from '../language/scenario.ts'
import { lawsNamedIn } from '../laws/expected.ts'
import type { Law } from '../laws/law.ts'
import { lawNamed, lawsOfEveryStory } from '../laws/laws.ts'
import { textOf } from './find.ts'

/** What is told when some of it is left out, and how much each word left out. */
export type LeftOut = {
  readonly scenarios: readonly Scenario[]
  /** Laws to judge every story by. */
  readonly laws: readonly Law[]
  readonly counts: readonly { readonly word: string; readonly verhalen: number; readonly isWet: boolean }[]
}

/**
 * Leaves out by words: a law by its whole name; a story that has the word as a tag, or in its name, title, theme or rows.
 * A story that expects a law that is left out is told without that; one that expects nothing else is left out too.
 */
export function leaveOut(scenarios: readonly Scenario[], words: readonly string[]): LeftOut {
  const without = new Set(words.filter((word) => lawNamed(word) !== undefined))
  const reasonOf = (scenario: Scenario) =>
    words.find((word) => (without.has(word) ? isAbout(scenario, word, without) : holds(scenario, word)))
  const reasons = new Map(scenarios.map((scenario) => [scenario, reasonOf(scenario)]))
  return {
    scenarios: scenarios.flatMap((scenario) =>
      reasons.get(scenario) === undefined ? withoutLaws(scenario, without) : [],
    ),
    laws: lawsOfEveryStory.filter(({ name }) => !without.has(name)),
    counts: [...new Set(words)].map((word) => ({
      word,
      verhalen: scenarios.filter((scenario) => reasons.get(scenario) === word).length,
      isWet: without.has(word),
    })),
  }
}

const holds = (scenario: Scenario, word: string): boolean =>
  scenario.tags.includes(word) || textOf(scenario).includes(word.toLowerCase())

/** Expects this law, and nothing but laws that are left out. */
const isAbout = (scenario: Scenario, law: string, without: ReadonlySet<string>): boolean =>
  lawsNamedIn(scenario).includes(law) &&
  scenario.stappen.every(
    ({ stap }) =>
      stap.doe !== 'verwacht' ||
      (Object.keys(stap.verwacht).every((name) => name === 'wetten') &&
        stap.verwacht.wetten!.every((name) => without.has(name))),
  )

/** The same story, each step at its place. */
const withoutLaws = (scenario: Scenario, without: ReadonlySet<string>): Scenario =>
  lawsNamedIn(scenario).some((name) => without.has(name))
    ? { ...scenario, stappen: scenario.stappen.map(({ stap, plek }) => ({ stap: withoutThem(stap, without), plek })) }
    : scenario

function withoutThem(stap: Stap, without: ReadonlySet<string>): Stap {
  if (stap.doe !== 'verwacht' || stap.verwacht.wetten === undefined) return stap
  const { wetten, ...others } = stap.verwacht
  const left = wetten.filter((name) => !without.has(name))
  return { ...stap, verwacht: { ...others, ...(left.length > 0 && { wetten: left }) } }
}

const inWords = {
  nl: {
    leftOut: 'weggelaten met --exclude',
    story: ['verhaal', 'verhalen'],
    law: 'wet',
    and: ' en ',
    nothing: 'niets',
  },
  en: { leftOut: 'left out by --exclude', story: ['story', 'stories'], law: 'law', and: ' and ', nothing: 'nothing' },
} as const

/** How much was left out, in a line. Empty: nothing was asked. */
export function leftOutText(counts: LeftOut['counts'], taal: Taal): string {
  if (counts.length === 0) return ''
  const w = inWords[taal]
  const each = counts.map(({ word, verhalen, isWet }) => {
    const what = [...(isWet ? [w.law] : []), ...(verhalen === 0 ? [] : [counted(verhalen, w.story)])]
    return `${word} (${what.join(w.and) || w.nothing})`
  })
  return `  ${w.leftOut}: ${each.join(', ')}\n`
}
