import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { nobody } from '../../link/decision.ts'
import { expectedWrong } from '../../link/learned.ts'
import { type Decision, linkPeople, type PeopleLinks } from '../../link/link-people.ts'
import type { NameTable } from '../../link/name-classes.ts'
import type { Person } from '../../link/people.ts'
import { atSchool, forLists, type Policy } from '../../link/policy.ts'
import { createMisread } from '../../lists/noticed.ts'
import { columnsOfLeerlingen } from '../../lists/values.ts'
import { itemAt } from '../../within.ts'
import { decisionLines } from './link-lines.ts'
import { type Mutable, settleValues } from './people-file.ts'

/** People of one year, or who is left of one letter: files with a line `[place, person]` each. */
export type Part = {
  readonly name: string
  /** People who came. */
  readonly size: number
  readonly had: string
  readonly came: string
  /** To write: `place<tab>decision`, the decision as JSON. */
  readonly out: string
  readonly policy: 'school' | 'lists'
  readonly language: 'nl' | 'en'
  /** Both lists have the school, so that it may part people. */
  readonly withSchool: boolean
  readonly hadWords: readonly string[]
  readonly cameWords: readonly string[]
  /** Which names go together in the whole list. */
  readonly names: NameTable
  /** This part of the wrong links that may be expected. */
  readonly share: number
  /** Where to write who is left; absent of the last pass. */
  readonly rest?: { readonly had: string; readonly came: string }
  /** Nobody is linked any more, only asked. */
  readonly isLast: boolean
}

export type Counted = {
  readonly link: number
  readonly ask: number
  readonly new: number
  readonly expectedWrong: number
}

/** Links one part, from files to files. Who is new waits for the last pass, where there is one. */
export function linkPart(part: Part): Counted {
  const had = readPart(part.had, part.hadWords, part.withSchool)
  const came = readPart(part.came, part.cameWords, part.withSchool)
  const policy = part.policy === 'school' ? atSchool : forLists
  const { names, share } = part
  const links = linkPeople(had.people, came.people, shareOf(policy, share), { names })
  const decisions = part.isLast ? links.decisions.map(asQuestion) : links.decisions
  const taken = new Set(decisions.flatMap(({ existing }) => existing ?? []))
  const waits = (i: number) => part.rest !== undefined && itemAt(decisions, i).kind === 'new'
  const lines = [
    ...decisionLines({ ...links, decisions } as PeopleLinks, had.people, came.people, part.language, () => {}),
  ]
  const placed = lines.flatMap((line, i) => (waits(i) ? [] : [`${came.places[i]}\t${JSON.stringify(line)}\n`]))
  writeFileSync(part.out, placed.join(''))
  if (part.rest !== undefined) {
    const left = (rows: readonly string[], isLeft: (index: number) => boolean) =>
      rows
        .filter((_, index) => isLeft(index))
        .map((row) => `${row}\n`)
        .join('')
    writeFileSync(
      `${part.rest.had}-${part.name}`,
      left(had.rows, (e) => !taken.has(e)),
    )
    writeFileSync(`${part.rest.came}-${part.name}`, left(came.rows, waits))
  }
  const count = (kind: Decision['kind']) =>
    decisions.filter((decision, i) => decision.kind === kind && !waits(i)).length
  return { link: count('link'), ask: count('ask'), new: count('new'), expectedWrong: expectedWrong(decisions) }
}

/** The policy for a part of a delivery: of the wrong links that may be expected it has its share. */
const shareOf = ({ mostWrong, learned, ...rest }: Policy, share: number): Policy => ({
  ...rest,
  mostWrong: mostWrong * share,
  ...(learned && { learned: { ...learned, mostWrong: learned.mostWrong * share } }),
})

/**
 * Nobody near can be seen here: what would link is asked; and who is more likely somebody else of that name, as many in a country
 * are, is new.
 */
function asQuestion(decision: Decision): Decision {
  const { kind, candidates, certainty } = decision
  if (kind === 'new') return decision
  if (certainty < 0) return { ...nobody, certainty }
  return kind === 'ask' ? decision : { kind: 'ask', candidates, certainty, reasons: ['not-enough-evidence'] }
}

function readPart(file: string, words: readonly string[], withSchool: boolean) {
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const readings = columnsOfLeerlingen(words)
  const misread = createMisread()
  const places: number[] = []
  const people = rows.map((row): Person => {
    const [place, person] = JSON.parse(row) as [number, Mutable]
    places.push(place)
    settleValues(person, readings, place, misread)
    if (!withSchool) delete person.school
    return person as Person
  })
  return { rows, places, people }
}
