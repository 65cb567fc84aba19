import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { SoapVersie } from '../../src/uwlr/envelope.ts'
import { namespaces, type Operation, type Profiel, type XsdVersie } from '../../src/uwlr/names.ts'
import type { GroepenVerzoek, GroepVerwijzing, Verzoek } from '../../src/uwlr/verzoek.ts'
import { createSchoolWriter, type SchoolWriter } from '../../src/uwlr/write-school.ts'
import { makeRoom } from '../../src/within.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { bytesOf, envelopeAround } from './envelope.ts'
import { type KeptAnswer, kept, most, type Piece } from './kept.ts'
import { ownLeerlingen } from './own-leerlingen.ts'
import { join, pieceFor, pieceOf } from './piece.ts'

/** What a call comes to: the bytes of the answer, its kind, and the reasons for the journal. */
export type Given = { readonly body: readonly Uint8Array[]; readonly outcome: string; readonly why: readonly string[] }

/** Everything an answer depends on but the school and the second in which it is given. */
export type Manner = {
  readonly operation: Operation
  readonly soap: SoapVersie
  readonly versie: XsdVersie
  readonly profiel: Profiel
  readonly dialect: Dialect
}

/** The parts of an answer with data: a small head that names the moment, and the rest, shared by all who ask the same. */
export type Gegevens = { readonly head: Uint8Array; readonly rest: Uint8Array }

/**
 * The data of a school in the asked manner, or undefined when there is nothing to give (geengegevens). Made once per picture
 * of a school and kept with it; a changed school starts empty.
 */
export function writeGegevens(
  school: School,
  verzoek: Verzoek | GroepenVerzoek,
  manner: Manner,
  aanmaakdatum: string,
): Gegevens | undefined {
  const answers = kept.answers.of.get(school) ?? new Map<string, KeptAnswer | 'geengegevens'>()
  kept.answers.of.set(school, answers)
  const key = keyOf(verzoek, manner)
  let answer = answers.get(key)
  if (answer === undefined) {
    answer = make(school, verzoek, manner)
    makeRoom(answers, most.answers)
    answers.set(key, answer)
  }
  if (answer === 'geengegevens') return undefined
  if (answer.at !== aanmaakdatum || answer.head === undefined) {
    answer.head = bytesOf(manner.dialect, headOf(school, answer.writer, manner, aanmaakdatum), true)
    answer.at = aanmaakdatum
  }
  return { head: answer.head, rest: answer.rest }
}

const keyOf = (verzoek: Verzoek | GroepenVerzoek, { operation, soap, versie, profiel, dialect }: Manner): string =>
  `${operation.name}|${soap}|${versie}|${profiel}|${dialect.name}${'groepen' in verzoek ? `|${JSON.stringify(verzoek.groepen)}` : ''}`

const contentNames = {
  HaalLeerlinggegevens: 'leerlinggegevens',
  HaalStructuur: 'leerlinggegevens-structuur',
  HaalLeerlingen: 'leerlinggegevens-leerlingen',
  HaalLeerkrachten: 'leerlinggegevens-leerkrachten',
  BrengLeerresultaten: '',
} as const

const headOf = (
  school: School,
  writer: SchoolWriter,
  { operation, soap, dialect }: Manner,
  aanmaakdatum: string,
): string =>
  envelopeAround(dialect, soap, operation.namespace, operation.antwoord).before +
  writer.open(contentNames[operation.name]) +
  writer.school(school, aanmaakdatum)

function make(school: School, verzoek: Verzoek | GroepenVerzoek, manner: Manner): KeptAnswer | 'geengegevens' {
  const { operation, soap, dialect } = manner
  const writer = writerOf(manner)
  const pieces = piecesOf(operation.name, school, 'groepen' in verzoek ? verzoek.groepen : [], writer)
  if (pieces === undefined) return 'geengegevens'
  const { after } = envelopeAround(dialect, soap, operation.namespace, operation.antwoord)
  return { writer, rest: join(dialect, [...pieces, pieceOf(writer.close(contentNames[operation.name]) + after)]) }
}

/** The blocks after `school`. A school without pupils cannot be said in the standard but as geengegevens (facts 1.2). */
function piecesOf(
  operation: Operation['name'],
  school: School,
  groepen: readonly GroepVerwijzing[],
  writer: SchoolWriter,
): readonly Piece[] | undefined {
  const asked = askedOf(groepen)
  const there = askedOf(school.groepen ?? [])
  const structuur = () => pieceOf(writer.vestigingen(school.vestigingen ?? []) + writer.groepen(school.groepen ?? []))
  switch (operation) {
    case 'HaalStructuur':
      return [structuur()]
    case 'HaalLeerlingen': {
      const leerlingen = school.leerlingen.filter((leerling) => isIn(leerling, asked, there))
      return leerlingen.length === 0 ? undefined : block('leerlingen', leerlingPieces(leerlingen, writer), writer)
    }
    case 'HaalLeerkrachten': {
      const leerkrachten = (school.leerkrachten ?? []).filter((leerkracht) => teaches(leerkracht, asked, there))
      return leerkrachten.length === 0
        ? undefined
        : block('leerkrachten', leerkrachtPieces(leerkrachten, writer), writer)
    }
    default: {
      const leerlingen = allLeerlingen(school, writer)
      if (leerlingen.length === 0) return undefined
      const leerkrachten = leerkrachtPieces(school.leerkrachten ?? [], writer)
      return [structuur(), ...block('leerlingen', leerlingen, writer), ...block('leerkrachten', leerkrachten, writer)]
    }
  }
}

/** The groups of a request, by kind. Without key means: who is in no group of that kind that the school has. */
type Asked = Readonly<Record<GroepVerwijzing['soort'], ReadonlySet<string | undefined>>>

const askedOf = (groepen: readonly GroepVerwijzing[]): Asked => {
  const keysOf = (kind: GroepVerwijzing['soort']) =>
    new Set(groepen.filter(({ soort }) => soort === kind).map(({ key }) => key))
  return { groep: keysOf('groep'), samengesteldeGroep: keysOf('samengesteldeGroep') }
}

const isAsked = (keys: Asked[keyof Asked], own: readonly string[], there: Asked[keyof Asked]): boolean => {
  const known = own.filter((key) => there.has(key))
  return known.length === 0 ? keys.has(undefined) : known.some((key) => keys.has(key))
}

/** Each pupil comes once, however many of their groups were asked. */
const isIn = ({ groep, samengesteldeGroepen = [] }: Leerling, asked: Asked, there: Asked): boolean =>
  isAsked(asked.groep, groep === undefined ? [] : [groep], there.groep) ||
  isAsked(asked.samengesteldeGroep, samengesteldeGroepen, there.samengesteldeGroep)

const teaches = ({ groepen = [] }: Leerkracht, asked: Asked, there: Asked): boolean =>
  (['groep', 'samengesteldeGroep'] as const).some((soort) =>
    isAsked(
      asked[soort],
      groepen.filter((groep) => groep.soort === soort).map(({ key }) => key),
      there[soort],
    ),
  )

/** From the school itself when it writes its own: bytes to be joined before another school writes. */
function allLeerlingen(school: School, writer: SchoolWriter): readonly Piece[] {
  const utf8 = ownLeerlingen(school, writer)
  return utf8 === undefined ? leerlingPieces(school.leerlingen, writer) : [{ utf8 }]
}

const leerlingPieces = (leerlingen: readonly Leerling[], writer: SchoolWriter): readonly Piece[] =>
  leerlingen.map((leerling) => pieceFor(writer, leerling, writer.leerling))

const leerkrachtPieces = (leerkrachten: readonly Leerkracht[], writer: SchoolWriter): readonly Piece[] =>
  leerkrachten.map((leerkracht) => pieceFor(writer, leerkracht, writer.leerkracht))

/** No block when nobody is in it. */
const block = (name: string, people: readonly Piece[], writer: SchoolWriter): readonly Piece[] =>
  people.length === 0 ? [] : [pieceOf(writer.open(name)), ...people, pieceOf(writer.close(name))]

function writerOf({ versie, profiel, dialect }: Manner): SchoolWriter {
  const key = `${versie}|${profiel}|${dialect.payloadPrefix}`
  const writer = kept.writers.of.get(key) ?? createSchoolWriter({ versie, profiel, prefix: dialect.payloadPrefix })
  kept.writers.of.set(key, writer)
  return writer
}

/** `geenwijzigingen` or `geengegevens`, truly empty. */
export function writeUitzondering(
  kind: 'geenwijzigingen' | 'geengegevens',
  { operation, soap, dialect }: Manner,
): Uint8Array {
  const { before, after } = envelopeAround(dialect, soap, operation.namespace, operation.antwoord)
  const p = dialect.payloadPrefix === '' ? '' : `${dialect.payloadPrefix}:`
  return bytesOf(dialect, `${before}<${p}${kind}/>${after}`, true)
}

/** The confirmation of results: an empty element, whatever happened inside. */
export function writeBevestiging(soap: SoapVersie, dialect: Dialect): Uint8Array {
  const { before, after } = envelopeAround(dialect, soap, namespaces.leerresultaten, 'leerresultaten_bevestiging')
  const end = after.indexOf('>') + 1
  return bytesOf(dialect, `${before.slice(0, -1)}/>${after.slice(end)}`, true)
}
