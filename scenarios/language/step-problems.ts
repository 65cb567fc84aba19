import { type FileProblem, type Path, problemAt } from '../../simulator/school-file/problem.ts'
import type { ReadSource } from '../../simulator/school-file/source.ts'
import { nearest } from '../../src/nearest.ts'
import { stepForms, stepNames, words } from './schema.ts'

/** Steps that are not a step, or not in the form of that step: one problem each, in the words of whoever writes stories. */
export function problemsOfSteps({ data, source }: ReadSource): FileProblem[] {
  const { stappen } = data as { stappen?: unknown }
  return problemsIn(stappen, ['stappen'], (path, message) => problemAt(source, path, message))
}

/** A step that cannot be done at the same time as another, and why. */
const notWithin: Readonly<Record<string, string>> = {
  tegelijk: 'is at the same time already; put the steps beside each other',
  'stappen-uit': 'has no place in tegelijk; write the steps out',
  ...Object.fromEntries(
    ['verwacht', 'regel', 'gewoonte', 'keuze'].map((name) => [name, `has no place in tegelijk; write it behind it`]),
  ),
}

function problemsIn(steps: unknown, path: Path, at: (path: Path, message: string) => FileProblem): FileProblem[] {
  if (!Array.isArray(steps)) return []
  return steps.flatMap((step: unknown, index) => {
    const here = [...path, index]
    const isWithin = here.length > 2
    if (isWithin && Array.isArray(step)) return problemsIn(step, here, at)
    const name = typeof step === 'string' ? step : Object.keys((step ?? {}) as object)[0]
    const message = (isWithin && name !== undefined && notWithin[name]) || problemOf(step)
    const within = (step as { tegelijk?: unknown } | null)?.tegelijk
    return message !== undefined
      ? [at(here, isWithin && notWithin[name ?? ''] === message ? `${name} ${message}` : message)]
      : isWithin
        ? []
        : problemsIn(within, [...here, 'tegelijk'], at)
  })
}

function problemOf(step: unknown): string | undefined {
  if (typeof step === 'string') return problemOfWord(step)
  if (typeof step !== 'object' || step === null || Array.isArray(step)) return undefined
  const [entry, ...more] = Object.entries(step)
  if (entry === undefined || more.length > 0) return undefined
  const [name, fields] = entry
  if (!stepNames.includes(name)) return unknown(name)
  if (!(name in stepForms)) return `${name} takes no fields: write "- ${name}"`
  if (fields !== null) return undefined
  return name in words
    ? `${name} is empty: write "- ${name}", or give it fields`
    : `${name} is empty: give it fields, indented under it or between braces`
}

function problemOfWord(word: string): string | undefined {
  if (word in words) return undefined
  return stepNames.includes(word) ? `${word} needs fields: write "- ${word}: …"` : unknown(word)
}

function unknown(name: string): string {
  const meant = nearest(name, stepNames)
  return `there is no such step; ${meant ? `did you mean "${meant}"?` : `the steps are ${stepNames.join(', ')}`}`
}
