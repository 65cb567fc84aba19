import { basename, resolve } from 'node:path'
import { evidenceOf } from '../link/evidence.ts'
import { explainCandidate } from '../link/explain.ts'
import { expectedWrong } from '../link/learned.ts'
import { type Decision, linkPeople, type PeopleLinks } from '../link/link-people.ts'
import type { Person } from '../link/people.ts'
import { atSchool, forLists } from '../link/policy.ts'
import { saidOf } from '../link/said.ts'
import { ToolError } from '../tool-error.ts'
import { itemAt } from '../within.ts'
import { refuseUnwritable, writeWhole } from '../write-whole.ts'
import { defineCommand, type Terminal } from './command.ts'
import { decisionLines, header } from './linking/link-lines.ts'
import type { Counted } from './linking/link-part.ts'
import { type PeopleFile, readPeople } from './linking/people-file.ts'
import { sizeOf } from './linking/size-of.ts'
import { announce } from './support/announce.ts'
import { createProgress } from './support/progress.ts'

type Options = {
  readonly existing?: string
  readonly incoming?: string
  readonly out?: string
  readonly explain?: boolean
  readonly language: 'en' | 'nl'
  readonly policy: 'school' | 'lists'
  readonly workers?: string
}

export const link = defineCommand<Options>({
  name: 'link',
  summary: 'Decide who is who in two lists of people, CSV or Excel: link, new, or ask a person.',
  examples: [
    'koppelproef link --existing ours.csv --incoming theirs.csv --out decisions.csv',
    'koppelproef link --existing ours.csv --incoming theirs.csv --out decisions.csv --explain --language nl',
    '',
    'Columns, in any order, any may be absent (without id or number the line is the id): id, school, key, eckid, achternaam,',
    'voorvoegsel, voorletters, roepnaam, geboortedatum, geslacht, jaargroep, groep, or the words of schools for them',
    '(Leerlingnummer, Tussenvoegsel, Klas, date of birth). CSV in any encoding and separator, or .xlsx: src/lists.',
    'Out: incoming_id, decision (link|new|ask), linked_id, candidates (id|id), confidence (0 to 1), reason.',
  ],
  options: [
    { flags: '--existing <file>', what: 'CSV or .xlsx with the people you have' },
    { flags: '--incoming <file>', what: 'CSV or .xlsx with the people that came' },
    { flags: '--out <file>', what: 'CSV to write, one line for each incoming person' },
    {
      flags: '--policy <policy>',
      what: 'school: link what a careful clerk would; lists: also what these lists themselves teach',
      default: 'school',
      choices: ['school', 'lists'],
    },
    {
      flags: '--workers <n>',
      what: 'for lists of more than 200,000: link by year of birth, in so many threads, in little memory',
    },
    { flags: '--explain', what: 'also write <out>.explained.txt: the evidence for every link and question' },
    {
      flags: '--language <language>',
      what: 'of the reasons, the summary and the explanation',
      default: 'en',
      choices: ['en', 'nl'],
    },
  ],
  async run(_args, options, terminal) {
    const { existing, incoming, out } = filesOf(options)
    await refuseSameFile(out, [existing, incoming])
    refuseUnwritable(out)
    const progress = createProgress(terminal)
    if (options.workers !== undefined) {
      if (options.explain)
        throw new ToolError('E_USAGE', '--explain does not go with --workers: explain a part of the lists.')
      const { linkInParts } = await import('./linking/link-parts.ts')
      const { counted, notes } = await linkInParts(
        {
          existing,
          incoming,
          out,
          policy: options.policy,
          language: options.language,
          workers: numberOf(options.workers),
        },
        progress,
      )
      progress.done()
      announce(terminal, summaryOf(counted, options.language))
      for (const [file, said] of notes) tell(terminal, file, said)
      return 0
    }
    const have = await readPeople(existing, progress.step('Reading existing', await sizeOf(existing)))
    const came = await readPeople(incoming, progress.step('Reading incoming', await sizeOf(incoming)))
    const [mine, theirs] = alikeColumns(have, came)
    const links = linkPeople(mine, theirs, policies[options.policy], {
      tick: progress.step('Comparing', theirs.length),
    })
    const writing = progress.step('Writing', theirs.length)
    writeWhole(out, withHeader(decisionLines(links, mine, theirs, options.language, writing)))
    if (options.explain) writeWhole(`${out}.explained.txt`, explanations(links, mine, theirs, options.language))
    progress.done()
    announce(terminal, summaryOf(countsOf(links.decisions), options.language))
    tell(terminal, existing, have.notes(options.language))
    tell(terminal, incoming, came.notes(options.language))
    return 0
  },
})

const policies = { school: atSchool, lists: forLists }

function filesOf({ existing, incoming, out }: Options) {
  const given = (flag: string, value: string | undefined): string => {
    if (value !== undefined) return value
    throw new ToolError('E_USAGE', `--${flag} is missing: link needs --existing, --incoming and --out.`)
  }
  return { existing: given('existing', existing), incoming: given('incoming', incoming), out: given('out', out) }
}

async function refuseSameFile(out: string, inputs: readonly string[]): Promise<void> {
  if (inputs.some((input) => resolve(input) === resolve(out)))
    throw new ToolError('E_USAGE', '--out is one of the files to read; it would be overwritten.')
}

/** A column that only one of the two files has says nothing: without it `school` of one would part everybody from the other. */
function alikeColumns(have: PeopleFile, came: PeopleFile): readonly [readonly Person[], readonly Person[]] {
  if (have.columns.has('school') === came.columns.has('school')) return [have.people, came.people]
  const withoutSchool = ({ school: _, ...person }: Person): Person => person
  return [have.people.map(withoutSchool), came.people.map(withoutSchool)]
}

function* withHeader(lines: Iterable<string>) {
  yield header
  yield* lines
}

function* explanations(links: PeopleLinks, have: readonly Person[], came: readonly Person[], language: 'en' | 'nl') {
  for (const [i, decision] of links.decisions.entries()) {
    const { kind, candidates } = decision
    if (kind === 'new') continue
    yield `${itemAt(came, i).id}: ${kind}. ${saidOf(links, decision, i)[language]}\n`
    for (const e of candidates) {
      const evidence = evidenceOf(links.matching, came, have, i, e)
      const bits = evidence.reduce((sum, { weight }) => sum + weight, 0)
      yield ` ${itemAt(have, e).id}\n${explainCandidate({ evidence, bits }, language)}\n`
    }
    yield '\n'
  }
}

const tell = (terminal: Terminal, file: string, notes: readonly string[]): void => {
  for (const note of notes) terminal.err(`${basename(file)}: ${note}\n`)
}

function numberOf(workers: string): number {
  if (/^[1-9]\d?$/.test(workers)) return Number(workers)
  throw new ToolError('E_USAGE', `--workers takes a number from 1 to 99, not "${workers}".`)
}

function countsOf(decisions: readonly Decision[]): Counted {
  const count = (kind: Decision['kind']) => decisions.filter((decision) => decision.kind === kind).length
  return { link: count('link'), ask: count('ask'), new: count('new'), expectedWrong: expectedWrong(decisions) }
}

function summaryOf(counted: Counted, language: 'en' | 'nl'): string {
  const total = counted.link + counted.ask + counted.new
  const lines = (['link', 'ask', 'new'] as const).map((kind) => {
    const share = total === 0 ? 0 : (100 * counted[kind]) / total
    return `${kind.padEnd(8)} ${String(counted[kind]).padStart(9)} ${share.toFixed(1).padStart(6)} %`
  })
  const wrong = counted.expectedWrong.toFixed(2)
  const sure =
    language === 'nl' ? `verwacht: ${wrong.replace('.', ',')} foute koppelingen` : `expected: ${wrong} wrong links`
  return `${lines.join('\n')}\n${'incoming'.padEnd(8)} ${String(total).padStart(9)}\n${sure}\n`
}
