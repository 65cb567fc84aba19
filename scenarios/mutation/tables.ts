import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How many mutants of a file came to what. */
type Figures = {
  readonly killed: number
  /** A gewoonte or a keuze is not met: `run` shows it, and fails by it with `--streng` only. */
  readonly remarked: number
  readonly survived: number
  /** No story comes there. */
  readonly unreached: number
  /** Run while loading only, so told to no story. */
  readonly static: number
}

/** A mutant that fails no story. */
export type Survivor = {
  readonly file: string
  readonly line: number
  /** The code as it is, and what stood in its place. */
  readonly was: string
  readonly becomes: string
  readonly became: 'remarked' | 'survived' | 'unreached'
  /** Which of `kinds` it is of; empty: nobody has looked. */
  readonly why: string
}

/** What `npm run mutation -- --sample` wrote down. */
export type Measured = {
  readonly on: string
  readonly seed: string
  readonly mutants: number
  readonly drawn: number
  readonly files: Readonly<Record<string, Figures>>
  readonly survivors: readonly Survivor[]
}

/** Why a mutant survives, each kind with its sentence. */
type Kinds = Readonly<Record<string, string>>

const hole = 'A wrong answer that somebody would feel, and nothing tells.'

/** Of the linker and the testcentrum, before the stories. */
const kindsOfLinks: Kinds = {
  habit: 'A gewoonte or keuze is not met: `run` shows it, and fails by it with `--streng`.',
  said: 'Said, not done: sentences, evidence, warnings, order and counts that a person reads and no call of the adapter shows.',
  lock: 'Kept by a second lock: another place stops the same mistake, or what was changed makes no difference.',
  speed: 'Speed only: the same answer, later or sooner; `npm run bench` looks at it.',
  weighing:
    'Weighing: who resembles whom, and by how much. `npm run bench:link` and `test/link` judge it by wrong links and by each rule.',
  even: 'Weighed otherwise and decided the same, of 2,000 children: those of `gelijkenis`, and three of every kind of `bench/link/stress`. Who stands first, by how much, a weight that tips nothing.',
  lists:
    'Two lists beside each other without a school (`koppelproef link`): an EA never comes there. `test/link` and `npm run bench:link` do.',
  unasked:
    'Calls that an adapter has no word for, and answers that no LAS of the simulator gives. `test/testcentrum` and `test/interop` judge them.',
  taste:
    'Another right answer: a question more, another button refused, a choice kept longer. No rule and no habit says which.',
  hole,
}

/** Of the wire, before the checks of a LAS. */
const kindsOfWire: Kinds = {
  habit: 'A should or a choice is not met: `check las` says so, and fails by nothing but what the standard says.',
  said: 'Said, not done: the journal, and the words of a refusal, which the standard leaves free.',
  lock: 'Kept by a second lock: another place stops the same mistake, or what was changed makes no difference.',
  speed: 'Speed and memory only: the same bytes, later or made again; `npm run bench -- serve` looks at it.',
  ours: 'Of the simulator alone, or more than a check may ask of a stranger: lenient mode, quirks, storingen, what came in. A test of `test/simulator` fails: each was put before it.',
  hole,
}

type Subject = {
  readonly file: string
  readonly kinds: Kinds
  /** The groups whose figures are told, and which files are of each. */
  readonly groups: readonly (readonly [string, (file: string) => boolean])[]
  /** The columns of its survivors, and which files are of each. */
  readonly columns: readonly (readonly [string, (file: string) => boolean])[]
}

/** What was measured last of a subject. */
export const readMeasured = (of: keyof typeof subjects): Measured =>
  JSON.parse(readFileSync(fileURLToPath(new URL(subjects[of].file, import.meta.url)), 'utf8'))

const none: Figures = { killed: 0, remarked: 0, survived: 0, unreached: 0, static: 0 }

const add = (a: Figures, b: Figures): Figures => ({
  killed: a.killed + b.killed,
  remarked: a.remarked + b.remarked,
  survived: a.survived + b.survived,
  unreached: a.unreached + b.unreached,
  static: a.static + b.static,
})

/** How many were judged: all but those that run while loading. */
const judged = ({ killed, remarked, survived, unreached }: Figures): number => killed + remarked + survived + unreached

/** The files of these, together. */
export const figuresOf = ({ files }: Measured, isIn: (file: string) => boolean): Figures =>
  Object.entries(files)
    .filter(([file]) => isIn(file))
    .map(([, figures]) => figures)
    .reduce(add, none)

/** The share of so many, and between which two shares it lies for all mutants in 95 of 100 draws (Wilson). */
export function scoreOf(
  killed: number,
  n: number,
): { readonly share: number; readonly low: number; readonly high: number } {
  if (n === 0) return { share: 0, low: 0, high: 1 }
  const share = killed / n
  const z = 1.96
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const reach = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return { share, low: middle - reach, high: middle + reach }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Files of the linker that an EA never comes to, or whose words none shows: each with why no system under test could show it. */
export const beyondAnEa: Readonly<Record<string, string>> = {
  'src/link/evidence.ts': 'the words and weights that a screen shows beside a candidate; nothing is decided by them',
  'src/link/said.ts': 'the sentence why two were linked or not; nothing is decided by it',
  'src/link/learned.ts': 'for lists without schools: the policy of a school learns nothing',
  'src/link/namesakes.ts': 'for lists without schools: asked for by `learned` alone',
  'src/link/name-classes.ts': 'for lists without schools: asked for by `namesakes` alone',
}

const isOf = (folder: string) => (file: string) => file.startsWith(`${folder}/`)
const isLink = isOf('src/link')

/** What is measured, and how its figures are told. */
export const subjects = {
  links: {
    file: 'measured.json',
    kinds: kindsOfLinks,
    groups: [
      ['`src/link`', isLink],
      ['`src/link` without what an EA cannot show', (file) => isLink(file) && !(file in beyondAnEa)],
      ...['apply', 'client', 'koppelen', 'results', 'review'].map(
        (folder) => [`\`src/testcentrum/${folder}\``, isOf(`src/testcentrum/${folder}`)] as const,
      ),
      ['`src/testcentrum`, all of it', isOf('src/testcentrum')],
      ['both', () => true],
      ['both without what an EA cannot show', (file) => !(file in beyondAnEa)],
    ],
    columns: [
      ['in the linker', isLink],
      ['in the testcentrum', isOf('src/testcentrum')],
    ],
  },
  wire: {
    file: 'measured-wire.json',
    kinds: kindsOfWire,
    groups: [
      ['`simulator/wire`, its own files', (file) => !isOf('simulator/wire/checks')(file)],
      ['`simulator/wire/checks`', isOf('simulator/wire/checks')],
      ['both', () => true],
    ],
    columns: [['survivors', () => true]],
  },
} satisfies Record<string, Subject>

/** Of each group: how many were judged, what share was killed, between what, and what became of the others. */
export const rowsOfGroups = (of: keyof typeof subjects): readonly (readonly string[])[] => {
  const { groups }: Subject = subjects[of]
  const measured = readMeasured(of)
  return groups.map(([name, isIn]) => {
    const figures = figuresOf(measured, isIn)
    const { share, low, high } = scoreOf(figures.killed, judged(figures))
    const strict = scoreOf(figures.killed + figures.remarked, judged(figures))
    return [
      name,
      String(judged(figures)),
      percent(share),
      `${percent(low)} to ${percent(high)}`,
      percent(strict.share),
      String(figures.survived),
      String(figures.unreached),
    ]
  })
}

/** Of each kind: how many survive by it, in each column of the subject, and what it is. */
export const rowsOfKinds = (of: keyof typeof subjects): readonly (readonly string[])[] => {
  const { kinds, columns }: Subject = subjects[of]
  const { survivors } = readMeasured(of)
  return Object.entries(kinds).map(([kind, sentence]) => {
    const ofKind = survivors.filter(({ why }) => why === kind)
    const counts = columns.map(([, isIn]) => String(ofKind.filter(({ file }) => isIn(file)).length))
    return [kind, ...counts, sentence]
  })
}

const shareOf = (figures: Figures, whose: string): string => {
  const { share, low, high } = scoreOf(figures.killed, judged(figures))
  return `${percent(share)} of ${judged(figures)} mutants of ${whose} (95 %: ${percent(low)} to ${percent(high)})`
}

/** What came of it, in a line. */
export function lineOf(of: keyof typeof subjects): string {
  const measured = readMeasured(of)
  const all = figuresOf(measured, () => true)
  if (of === 'wire') return `The checks of a LAS fail ${shareOf(all, 'the wire of the simulator')}`
  const testcentrum = figuresOf(measured, isOf('src/testcentrum'))
  const ofTestcentrum = scoreOf(testcentrum.killed, judged(testcentrum))
  return `The stories fail ${shareOf(all, 'the linker and the testcentrum')}; of those of the testcentrum ${percent(ofTestcentrum.share)}`
}

/** How it was measured. */
export const howOf = (of: keyof typeof subjects): string => {
  const { on, seed, mutants, drawn, files } = readMeasured(of)
  const still = Object.values(files).reduce(add, none).static
  return `Measured on ${on}: ${drawn} of ${mutants.toLocaleString('en')} mutants, drawn by seed ${seed}; ${still} of them run while loading and were told to nobody`
}
