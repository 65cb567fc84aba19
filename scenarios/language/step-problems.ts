import { nearest } from '../../simulator/school-file/nearest.ts'
import { type Problem, problemAt } from '../../simulator/school-file/problem.ts'
import type { ReadSource } from '../../simulator/school-file/source.ts'
import { stepNames, stepsWithFields, wordMeanings } from './schema.ts'

/** Steps that are not a step, or not in the form of that step: one problem each, in the words of whoever writes stories. */
export function problemsOfSteps({ data, source }: ReadSource): Problem[] {
  const { stappen } = data as { stappen?: unknown }
  if (!Array.isArray(stappen)) return []
  return stappen.flatMap((step: unknown, index) => {
    const message = problemOf(step)
    return message === undefined ? [] : [problemAt(source, ['stappen', index], message)]
  })
}

function problemOf(step: unknown): string | undefined {
  if (typeof step === 'string') return problemOfWord(step)
  if (typeof step !== 'object' || step === null || Array.isArray(step)) return undefined
  const [entry, ...more] = Object.entries(step)
  if (entry === undefined || more.length > 0) return undefined
  const [name, fields] = entry
  if (!stepNames.includes(name)) return unknown(name)
  if (!stepsWithFields.includes(name)) return `${name} takes no fields: write "- ${name}"`
  if (fields !== null) return undefined
  return name in wordMeanings
    ? `${name} is empty: write "- ${name}", or give it fields`
    : `${name} is empty: give it fields, indented under it or between braces`
}

function problemOfWord(word: string): string | undefined {
  if (word in wordMeanings) return undefined
  return stepNames.includes(word) ? `${word} needs fields: write "- ${word}: …"` : unknown(word)
}

function unknown(name: string): string {
  const meant = nearest(name, stepNames)
  return `there is no such step; ${meant ? `did you mean "${meant}"?` : `the steps are ${stepNames.join(', ')}`}`
}
