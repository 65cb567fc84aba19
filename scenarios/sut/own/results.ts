import type { AdapterLeerling, AdapterResultaat, NormeerVerzoek } from '../../../contracts/adapter/adapter.ts'
import type { Toets, Uitslag } from '../../../src/school/leerresultaat.ts'
import type { ToetsResultaat } from '../../../src/testcentrum/records.ts'
import type { Afname } from '../../../src/testcentrum/results/norm.ts'
import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import { itemAt } from '../../../src/within.ts'

type Taken = Pick<NormeerVerzoek, 'toets' | 'score' | 'letter' | 'norm' | 'onderdelen'>

/** The test with its parts, and with the letter of this score as a norm: of whole scores only. */
function toetsOf({ toets, score, letter, norm, onderdelen = [] }: Taken): Toets {
  const band =
    letter && score !== undefined && Number.isInteger(score)
      ? { term: letter, ...(norm && { omschrijving: norm }), beginnormwaarde: score, eindnormwaarde: score }
      : undefined
  return {
    toetscode: { waarde: toets },
    toetsnaam: toets,
    ...(band && { normering: { normen: [band] } }),
    ...(onderdelen.length > 0 && {
      onderdelen: onderdelen.map(({ naam }, index) => ({ volgnummer: index + 1, code: { waarde: naam }, naam })),
    }),
  }
}

/** A whole score is a score; a decimal and a letter go as an OSO result. Absent: nothing came out. */
function uitslagOf({ score, letter }: Pick<Taken, 'score' | 'letter'>): Uitslag | undefined {
  if (score !== undefined && Number.isInteger(score)) return { kind: 'score', score }
  if (score === undefined && !letter) return undefined
  return {
    kind: 'oso',
    ...(score !== undefined && { toetsscore: { vaardigheidsscore: score } }),
    referentiescores: letter
      ? [{ codereferentiescore: 'letter', codevergelijkingsgroep: 'landelijk', waarde: letter }]
      : [],
  }
}

/** What has to be normed for one result: the whole test, then its parts. */
export function afnamesOf({ leerling, afnamedatum, verwerker, ...taken }: NormeerVerzoek): readonly Afname[] {
  const { letter, norm, onderdelen = [] } = taken
  const afname = { leerling, afnamedatum, toets: toetsOf(taken), ...(verwerker !== undefined && { verwerker }) }
  const whole = uitslagOf(taken)
  const beside = { ...(letter !== undefined && { letter }), ...(norm !== undefined && { norm }) }
  return [
    ...(whole === undefined ? [] : [{ ...afname, ...beside, uitslag: whole }]),
    ...onderdelen.flatMap(({ naam, score }) => {
      const part = uitslagOf({ score })
      return part === undefined ? [] : [{ ...afname, toetsonderdeelcode: naam, uitslag: part }]
    }),
  ]
}

/** Results from before the koppeling, as rows: the testcentrum does not send them by itself. */
export function resultatenFrom(
  resultaten: readonly AdapterResultaat[],
  leerlingen: readonly AdapterLeerling[],
  school: string,
  now: number,
): readonly ToetsResultaat[] {
  const op = now - 1
  return resultaten.flatMap(({ id, verstuurd, afnamedatum = dutchDay(op), ...taken }) => {
    const leerlingid = leerlingen.find((one) => one.id === taken.leerling)?.key ?? ''
    const sent = { op, aanmaakdatum: new Date(op).toISOString(), versie: 1, leerlingid, school }
    const afnames = afnamesOf({ ...taken, afnamedatum })
    const nothing: Afname = { ...taken, afnamedatum, toets: toetsOf(taken), uitslag: { kind: 'ander', tekst: '' } }
    return (afnames.length === 0 ? [nothing] : afnames).map((afname, index): ToetsResultaat => {
      const { leerling, toets, uitslag, letter, norm, toetsonderdeelcode, verwerker } = afname
      return {
        id: index === 0 ? id : `${id}-${index}`,
        leerling,
        toets,
        resultaat: {
          afnamedatum,
          toetscode: toets.toetscode.waarde,
          ...(toetsonderdeelcode !== undefined && { toetsonderdeelcode }),
          uitslag,
        },
        ...(letter !== undefined && { letter }),
        ...(norm !== undefined && { norm }),
        ...(verwerker !== undefined && { verwerker }),
        genormeerdOp: op,
        versie: 1,
        ...(verstuurd === true && { verzonden: sent }),
      }
    })
  })
}

type Row = ReturnType<Testcentrum['resultaten']>[number]

/**
 * The rows of one test that one pupil took on one day; the whole test, or else its first part, stands in front. Of two
 * copies that became one there may be two: each is a result.
 */
function together(rows: readonly Row[]): readonly (readonly Row[])[] {
  const taken = new Map<string, Row[]>()
  for (const row of rows) {
    const { toetscode, versie, afnamedatum } = row.resultaat
    const place = JSON.stringify([row.leerling, toetscode, versie ?? '', afnamedatum])
    const others = taken.get(place) ?? []
    const isWhole = row.resultaat.toetsonderdeelcode === undefined
    if (isWhole && others[0] !== undefined && others[0].resultaat.toetsonderdeelcode === undefined) {
      taken.set(row.id, [row])
      continue
    }
    taken.set(place, others)
    if (isWhole) others.unshift(row)
    else others.push(row)
  }
  return [...taken.values()]
}

const scoreOf = (uitslag: Uitslag): number | undefined =>
  uitslag.kind === 'score' ? uitslag.score : uitslag.kind === 'oso' ? uitslag.toetsscore?.vaardigheidsscore : undefined

/** One result as a story sees it, with its parts in it. */
export const resultatenOf = (rows: readonly Row[]): readonly AdapterResultaat[] =>
  together(rows).map((taken) => {
    const [{ id, leerling, resultaat, toets, letter, norm, verwerker, status }] = taken as [Row]
    const whole = resultaat.toetsonderdeelcode === undefined
    const score = whole ? scoreOf(resultaat.uitslag) : undefined
    const scores = new Map(taken.map((part) => [part.resultaat.toetsonderdeelcode, scoreOf(part.resultaat.uitslag)]))
    const onderdelen = toets.onderdelen?.map(({ code: { waarde: naam } }) => {
      const part = scores.get(naam)
      return part === undefined ? { naam } : { naam, score: part }
    })
    return {
      id,
      leerling,
      toets: resultaat.toetscode,
      ...(score !== undefined && { score }),
      ...(letter !== undefined && { letter }),
      ...(norm !== undefined && { norm }),
      ...(onderdelen !== undefined && { onderdelen }),
      afnamedatum: resultaat.afnamedatum,
      ...(verwerker !== undefined && { verwerker }),
      verstuurd: status === 'verzonden',
    }
  })

/** Of each of these rows the result that it is part of: each once. */
export function headsOf(ids: readonly string[], rows: readonly Row[]): readonly string[] {
  const heads = new Map(together(rows).flatMap((taken) => taken.map(({ id }) => [id, itemAt(taken, 0).id] as const)))
  return [...new Set(ids.map((id) => heads.get(id) ?? id))]
}
