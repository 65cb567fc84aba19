import type { Toets, Uitslag } from '../../school/leerresultaat.ts'
import { date } from '../../uwlr/values.ts'
import { drop, numbering, put, type RowChange } from '../ledger.ts'
import type { Leerling, State, ToetsResultaat } from '../records.ts'
import { type Geweigerd, geweigerd, reden } from '../refusal.ts'

/** A test that was taken and scored, to be normed. */
export type Afname = {
  /** Id of the pupil in the testcentrum. */
  readonly leerling: string
  /** The definition with its norms; travels along with the result. */
  readonly toets: Toets
  /** `YYYY-MM-DD`. */
  readonly afnamedatum: string
  readonly uitslag: Uitslag
  /** As in {@link ToetsResultaat}. */
  readonly letter?: string
  readonly norm?: string
  /** Absent: the result of the whole test. */
  readonly toetsonderdeelcode?: string
  /** Id of the teacher who marked it. */
  readonly verwerker?: string
}

/**
 * Norms a result. The same test of the same pupil on the same day is the same result: it keeps its key and goes to the LAS
 * again. Refused is what would make a whole message invalid.
 */
export function normeer(
  state: State,
  afname: Afname,
  now: number,
): { readonly kind: 'ok'; readonly resultaat: ToetsResultaat; readonly changes: readonly RowChange[] } | Geweigerd {
  const leerling = survivorOf(state, afname.leerling)
  if (leerling === undefined) return geweigerd(reden('record-onbekend'))
  const problem = problemOf(afname)
  if (problem !== undefined) return geweigerd(reden('resultaat-ongeldig', problem))
  const { toets, afnamedatum, uitslag, letter, norm, toetsonderdeelcode, verwerker } = afname
  const versie = toets.versie?.waarde
  const earlier = [...state.resultaat.values()].find(
    (one) =>
      one.leerling === leerling.id &&
      one.resultaat.toetscode === toets.toetscode.waarde &&
      one.resultaat.versie === versie &&
      one.resultaat.toetsonderdeelcode === toetsonderdeelcode &&
      one.resultaat.afnamedatum === afnamedatum,
  )
  const numbers = numbering(state)
  const resultaat: ToetsResultaat = {
    id: earlier?.id ?? numbers.next('resultaat'),
    leerling: leerling.id,
    toets,
    resultaat: {
      afnamedatum,
      toetscode: toets.toetscode.waarde,
      ...(versie === undefined ? {} : { versie }),
      ...(toetsonderdeelcode === undefined ? {} : { toetsonderdeelcode }),
      uitslag,
    },
    ...(letter === undefined ? {} : { letter }),
    ...(norm === undefined ? {} : { norm }),
    ...(verwerker === undefined ? {} : { verwerker }),
    genormeerdOp: now,
    versie: (earlier?.versie ?? 0) + 1,
    ...(earlier?.verzonden === undefined ? {} : { verzonden: earlier.verzonden }),
  }
  const over = withoutPart(state, resultaat).map((id) => drop('resultaat', id))
  return { kind: 'ok', resultaat, changes: [...over, put('resultaat', resultaat.id, resultaat), ...numbers.changes()] }
}

/**
 * Ids of results of parts that the test, as it is defined now, does not have any more: a correction takes them away. A
 * definition that names no parts says nothing of them.
 */
function withoutPart(state: State, { leerling, toets, resultaat }: ToetsResultaat): readonly string[] {
  if (toets.onderdelen === undefined) return []
  const parts = new Set(toets.onderdelen.map(({ code }) => code.waarde))
  return [...state.resultaat.values()].flatMap((one) =>
    one.leerling === leerling &&
    one.resultaat.toetscode === resultaat.toetscode &&
    one.resultaat.versie === resultaat.versie &&
    one.resultaat.afnamedatum === resultaat.afnamedatum &&
    one.resultaat.toetsonderdeelcode !== undefined &&
    one.resultaat.toetsonderdeelcode !== resultaat.toetsonderdeelcode &&
    !parts.has(one.resultaat.toetsonderdeelcode)
      ? [one.id]
      : [],
  )
}

/** The pupil, or the copy that this one was merged into. */
export function survivorOf(state: State, id: string): Leerling | undefined {
  const leerling = state.leerling.get(id)
  return leerling?.samengevoegdMet === undefined ? leerling : survivorOf(state, leerling.samengevoegdMet)
}

function problemOf({ toets, afnamedatum, uitslag }: Afname): string | undefined {
  const code = toets.toetscode.waarde
  if (code === '' || code.length > 256) return 'de toetscode heeft 1 tot 256 tekens'
  if (date(afnamedatum) !== undefined || !/^\d{4}-\d\d-\d\d$/.test(afnamedatum))
    return 'de afnamedatum is geen dag (JJJJ-MM-DD)'
  if (uitslag.kind === 'score' && !(Number.isSafeInteger(uitslag.score) && uitslag.score >= 0))
    return 'een score is een geheel getal van 0 of hoger'
  const numbers = (toets.onderdelen ?? []).map(({ volgnummer }) => volgnummer)
  return new Set(numbers).size < numbers.length ? 'twee onderdelen hebben hetzelfde volgnummer' : undefined
}
