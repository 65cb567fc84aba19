import { nobody } from '../../link/decision.ts'
import { expectedWrong } from '../../link/learned.ts'
import { type Decision, linkPeople, type PeopleLinks } from '../../link/link-people.ts'
import type { NameTable } from '../../link/name-classes.ts'
import type { Person } from '../../link/people.ts'
import { atSchool, forLists, policyOfPart } from '../../link/policy.ts'
import { createMisread } from '../../lists/noticed.ts'
import { columnsOfLeerlingen } from '../../lists/values.ts'
import { itemAt } from '../../within.ts'
import { linesIn, writeLines } from './lines.ts'
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
  readonly names?: NameTable
  /** People who came in the whole delivery. */
  readonly people: number
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
  const policy = policyOfPart(part.policy === 'school' ? atSchool : forLists, part.size, part.people)
  const links = linkPeople(had.people, came.people, policy, part.names === undefined ? {} : { names: part.names })
  const decisions = part.isLast ? links.decisions.map(asQuestion) : links.decisions
  const taken = new Set(decisions.flatMap(({ existing }) => existing ?? []))
  const waits = (i: number) => part.rest !== undefined && itemAt(decisions, i).kind === 'new'
  writeLines(part.out, placed({ ...links, decisions }, had.people, came, part.language, waits))
  if (part.rest !== undefined) {
    writeLines(
      `${part.rest.had}-${part.name}`,
      whereLeft(part.had, (e) => !taken.has(e)),
    )
    writeLines(`${part.rest.came}-${part.name}`, whereLeft(part.came, waits))
  }
  const count = (kind: Decision['kind']) =>
    decisions.filter((decision, i) => decision.kind === kind && !waits(i)).length
  return { link: count('link'), ask: count('ask'), new: count('new'), expectedWrong: expectedWrong(decisions) }
}

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

type Came = ReturnType<typeof readPart>

/** A line `place<tab>decision` for everybody who does not wait. */
function* placed(
  links: PeopleLinks,
  had: readonly Person[],
  { people, places }: Came,
  language: 'nl' | 'en',
  waits: (i: number) => boolean,
): Generator<string> {
  let i = 0
  for (const line of decisionLines(links, had, people, language, () => {})) {
    if (!waits(i)) yield `${places[i]}\t${JSON.stringify(line)}`
    i++
  }
}

/** The lines of a part of those who are left. */
function* whereLeft(file: string, isLeft: (index: number) => boolean): Generator<string> {
  let index = 0
  for (const line of linesIn(file)) if (isLeft(index++)) yield line
}

/** The people of a part, in the order of their places. */
function readPart(file: string, words: readonly string[], withSchool: boolean) {
  const readings = columnsOfLeerlingen(words)
  const misread = createMisread()
  const read: { readonly place: number; readonly person: Person }[] = []
  for (const line of linesIn(file)) {
    const [place, person] = JSON.parse(line) as [number, Mutable]
    settleValues(person, readings, place, misread)
    if (!withSchool) delete person.school
    read.push({ place, person: person as Person })
  }
  // Of a year they stand so; who is left of several years does not.
  read.sort((a, b) => a.place - b.place)
  return { places: Uint32Array.from(read, ({ place }) => place), people: read.map(({ person }) => person) }
}
