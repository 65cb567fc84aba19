import { isMap, isSeq, parseDocument, visit } from 'yaml'
import { amount } from '../../simulator/amount.ts'
import { eersteSchool, type Stap } from '../language/scenario.ts'
import { type Draft, writeScenario } from '../language/write.ts'
import type { Law } from '../laws/law.ts'
import type { Finding } from '../run/finding.ts'

/** A law that a system breaks, with the smallest story in which it does. */
export type Found = {
  readonly law: Law
  /** Other laws that the same small story breaks. */
  readonly ook: readonly Law[]
  readonly draft: Draft
  readonly bevinding: Finding
  readonly seed: string
  /** Number of the story in which it was seen. */
  readonly number: number
  /** How large that story was. */
  readonly was: { readonly leerlingen: number; readonly stappen: number }
  /** False: told once more, the small story did not fail. The system does not always do the same. */
  readonly vast: boolean
  /** True: our own testcentrum breaks the law in this story as well, so that it counts for nothing. */
  readonly ookWij?: boolean
  /** True: as it was told, not made smaller yet. */
  readonly ruw?: boolean
}

/** Pupils, of all its schools, and steps of a story; of one about the school of the manual, no pupils are written. */
export const sizeOf = ({
  school,
  andereScholen,
  stappen,
}: Pick<Draft, 'school' | 'andereScholen' | 'stappen'>): { readonly leerlingen: number; readonly stappen: number } => ({
  leerlingen: [school, ...Object.values(andereScholen).map((other) => other.school)]
    .map((one) => (one === 'handleiding' ? 0 : (one.leerlingen?.length ?? 0)))
    .reduce((sum, one) => sum + one, 0),
  stappen: stappen.filter(({ doe }) => doe !== 'verwacht').length,
})

/** The story of a law: its title and reasons are those of the law, and it expects just that law. */
export const storyOf = (draft: Draft, law: Law): Draft => ({
  ...draft,
  titel: law.says.nl,
  waarom: law.waarom.nl,
  ernst: law.ernst,
  dekt: law.dekt,
  tags: ['gevonden'],
  // It names its law also where nothing needs to be seen: a drawn story does not say what each step must come to.
  stappen: [...draft.stappen, ...backToFirst(draft.stappen), expectationOf(law)],
})

/** Laws are expected at the first school. */
const backToFirst = (stappen: readonly Stap[]): readonly Stap[] => {
  const last = stappen.findLast(({ doe }) => doe === 'bij')
  return last?.doe === 'bij' && last.bij !== eersteSchool ? [{ doe: 'bij', bij: eersteSchool }] : []
}

/** That the law holds, of the kind that the law is, for the systems that it is about. */
const expectationOf = ({ name, klasse, mits, waarom }: Law): Stap => ({
  doe: 'verwacht',
  klasse,
  ...(klasse !== 'regel' && { omdat: waarom.nl }),
  ...(mits && { mits }),
  verwacht: { wetten: [name] },
})

/** `nobody-is-linked-to-the-record-of-another-seed-7-142.yaml`. */
export const fileNameOf = ({
  law,
  seed,
  number,
}: { readonly law: Pick<Law, 'name'> } & Pick<Found, 'seed' | 'number'>): string =>
  `${law.name}-seed-${seed.replaceAll(/[^\w.-]/g, '_')}-${number}.yaml`

const sizeText = ({ leerlingen, stappen }: Found['was']): string =>
  `${amount(leerlingen, 'leerling', 'leerlingen')} en ${amount(stappen, 'stap', 'stappen')}`

/** The text of the scenario file. */
export function writeFound(found: Found, sut: string): string {
  const { law, ook, draft, seed, number, was, bevinding, vast, ruw } = found
  const now = sizeOf(draft)
  const lines = [
    `Gevonden met: koppelproef explore --sut ${JSON.stringify(sut)} --seed ${JSON.stringify(seed)}${law.klasse === 'regel' ? '' : ' --streng'} --story ${number}`,
    ruw ? `Nog niet verkleind: ${sizeText(now)}.` : `Verkleind van ${sizeText(was)} tot ${sizeText(now)}.`,
    `De wet: ${law.name}.${ook.length > 0 ? ` Het verhaal breekt ook ${ook.map(({ name }) => name).join(', ')}.` : ''}`,
    `Gezien: ${bevinding.wat}: ${short(bevinding.gevonden)}; het moest zijn: ${short(bevinding.verwacht)}.`,
    ...(vast ? [] : ['Let op: nog eens verteld ging het goed. Het systeem doet niet altijd hetzelfde.']),
  ]
  return `${lines.map((line) => `# ${line.replaceAll('\n', ' ')}\n`).join('')}${folded(writeScenario(storyOf(draft, law)))}`
}

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'niets')
  return text.length > 160 ? `${text.slice(0, 160)} …` : text
}

const lineWidth = 140

/** Records and steps on a line of their own, as a person writes them. */
function folded(text: string): string {
  const document = parseDocument(text)
  visit(document, {
    Collection: (_, node, path) => {
      const isTop = path.length < 4
      if (isTop || JSON.stringify(node.toJSON()).length > lineWidth) return
      if (isMap(node) || isSeq(node)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
