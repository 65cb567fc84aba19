import type { Leerling } from '../../src/school/leerling.ts'
import type {
  Normering,
  OsoToetsscore,
  Resultaat,
  Toets,
  Toetsafname,
  VocabulaireVeld,
} from '../../src/school/leerresultaat.ts'
import type { School } from '../../src/school/school.ts'
import type { Leerresultaten } from '../../src/uwlr/leerresultaten.ts'
import type { FaultCode } from '../../src/uwlr/names.ts'
import { findLeerling, findLeerlingByEckid, findOnderdeel, findToets } from './find.ts'
import { vakgebieden, vakgebiedenVocabulaire } from './vakgebieden.ts'

/** Why a message of results is refused as a whole: the standard has no answer per result (facts 5.4). */
export type ResultRefusal = { readonly code: FaultCode; readonly why: string }

/** A vocabulary that was found must hold the term; one that is not known is no error (facts 5.3). */
export function judgeVocabulaire({ toetsen }: Leerresultaten): ResultRefusal | undefined {
  for (const veld of toetsen.flatMap(veldenOf)) {
    if (veld.vocabulaire === vakgebiedenVocabulaire && !vakgebieden.has(veld.waarde)) {
      return {
        code: 'Client.VocabulaireTermOngeldig',
        why: `De term "${veld.waarde}" staat niet in het vocabulaire vakgebieden.`,
      }
    }
  }
  return undefined
}

const veldenOf = (toets: Toets): VocabulaireVeld[] => {
  const optional = [
    toets.versie,
    toets.leerjaar,
    toets.vakgebied,
    toets.normering?.toetscategorie,
    toets.normering?.toetsniveau,
  ]
  const onderdelen = toets.onderdelen ?? []
  return [
    toets.toetscode,
    ...optional,
    ...(toets.hierarchie ?? []),
    ...onderdelen.flatMap(({ code, normering }) => [code, normering?.toetscategorie, normering?.toetsniveau]),
  ].filter((veld) => veld !== undefined)
}

/** Each leerlingid must be a pupil of this school, byte for byte, and an eckid beside it must be that pupil's (H01, H07). */
export function judgeLeerlingen(
  { toetsafnames, school: { xsdversie } }: Leerresultaten,
  school: School,
): ResultRefusal | undefined {
  const unknown = toetsafnames.filter((afname) => leerlingOf(school, afname, xsdversie) === undefined).length
  if (unknown > 0) {
    const keys = new Set(school.leerlingen.map(({ key }) => key?.trim().toLowerCase()))
    const near = toetsafnames.some(({ leerlingid }) => keys.has(leerlingid.trim().toLowerCase()))
    return {
      code: 'Client.LeerlingOngeldig',
      why: `${unknown} van de ${toetsafnames.length} toetsafnames noemen een leerling die deze school nu niet heeft.${near ? ' Let op: een key gaat byte voor byte terug, met spaties en hoofdletters.' : ''}`,
    }
  }
  const contradicting = toetsafnames.filter((afname) => {
    const leerling = leerlingOf(school, afname, xsdversie)
    return afname.eckid !== undefined && leerling?.eckid !== undefined && leerling.eckid !== afname.eckid
  }).length
  if (contradicting === 0) return undefined
  return {
    code: 'Client.LeerlingOngeldig',
    why: `Bij ${contradicting} toetsafnames hoort het eckid niet bij het leerlingid.`,
  }
}

/** In 2.3 a pupil may have been delivered without key; then the ECK iD stands in its place (our choice, edge case A31). */
export const leerlingOf = (
  school: School,
  { leerlingid }: Pick<Toetsafname, 'leerlingid'>,
  xsdversie: string,
): Leerling | undefined =>
  findLeerling(school.leerlingen, leerlingid) ??
  (xsdversie === '2.3' ? findLeerlingByEckid(school.leerlingen, leerlingid) : undefined)

/** Norms must be bands that can be read: begin up to end, without overlap; onderdelen must be told apart and named right. */
export function judgeNormering({ toetsen, toetsafnames }: Leerresultaten): ResultRefusal | undefined {
  const refuse = (why: string): ResultRefusal => ({ code: 'Client.ToetsNormeringOngeldig', why })
  for (const toets of toetsen) {
    const name = toets.toetscode.waarde
    const onderdelen = toets.onderdelen ?? []
    for (const normering of [toets.normering, ...onderdelen.map((onderdeel) => onderdeel.normering)]) {
      const wrong = normering && wrongIn(normering)
      if (wrong !== undefined) return refuse(`Toets ${name}: ${wrong}.`)
    }
    if (new Set(onderdelen.map(({ code }) => code.waarde)).size < onderdelen.length)
      return refuse(`Toets ${name}: twee toetsonderdelen hebben dezelfde code.`)
  }
  for (const { toetscode, toetsonderdeelcode } of toetsafnames.flatMap(({ resultaten }) => resultaten)) {
    if (toetsonderdeelcode === undefined) continue
    if (findOnderdeel(findToets(toetsen, toetscode)?.onderdelen ?? [], toetsonderdeelcode) === undefined) {
      return refuse(`Toets ${toetscode} heeft geen toetsonderdeel ${toetsonderdeelcode}.`)
    }
  }
  return undefined
}

function wrongIn({ normen }: Normering): string | undefined {
  const sorted = [...normen].sort((a, b) => a.beginnormwaarde - b.beginnormwaarde)
  for (const [index, norm] of sorted.entries()) {
    if (norm.beginnormwaarde > norm.eindnormwaarde) return `norm ${norm.term} begint na zijn einde`
    const before = sorted[index - 1]
    if (before !== undefined && before.eindnormwaarde >= norm.beginnormwaarde)
      return `de normen ${before.term} en ${norm.term} overlappen`
  }
  return undefined
}

/** A score must fall in one of the norms of its test or onderdeel, when there are norms. */
export function judgeScores({ toetsen, toetsafnames }: Leerresultaten): ResultRefusal | undefined {
  for (const resultaat of toetsafnames.flatMap(({ resultaten }) => resultaten)) {
    const { uitslag } = resultaat
    const normen = normeringOf(toetsen, resultaat)?.normen ?? []
    if (uitslag.kind !== 'score' || normen.length === 0) continue
    if (
      !normen.some(
        ({ beginnormwaarde, eindnormwaarde }) => uitslag.score >= beginnormwaarde && uitslag.score <= eindnormwaarde,
      )
    ) {
      return {
        code: 'Client.ScoreOngeldig',
        why: `Een score van toets ${resultaat.toetscode} valt buiten alle normen: ${uitslag.score}.`,
      }
    }
  }
  return undefined
}

/**
 * The norms by which a result is read. A result of the whole test: those of the test. A result of an onderdeel: those of that
 * onderdeel, never those of the test, whose scores count on another scale. Absent: there are none, or the onderdeel is unknown.
 */
export function normeringOf(
  toetsen: readonly Toets[],
  { toetscode, toetsonderdeelcode }: Resultaat,
): Normering | undefined {
  const toets = findToets(toetsen, toetscode)
  if (toetsonderdeelcode === undefined) return toets?.normering
  return findOnderdeel(toets?.onderdelen ?? [], toetsonderdeelcode)?.normering
}

/** An OSO result must say something, and not contradict itself. */
export function judgeOsoResultaten({ toetsafnames }: Leerresultaten): ResultRefusal | undefined {
  for (const { toetscode, uitslag } of toetsafnames.flatMap(({ resultaten }) => resultaten)) {
    if (uitslag.kind !== 'oso') continue
    const wrong =
      uitslag.toetsscore === undefined && uitslag.referentiescores.length === 0
        ? 'is leeg'
        : uitslag.toetsscore && contradictionIn(uitslag.toetsscore)
    if (wrong !== undefined)
      return { code: 'Client.EldResultaatOngeldig', why: `Een OSO-resultaat van toets ${toetscode} ${wrong}.` }
  }
  return undefined
}

function contradictionIn({
  aantalopgaven,
  aantalgoed = 0,
  aantalfout = 0,
  betrouwbaarheidsinterval,
}: OsoToetsscore): string | undefined {
  if (aantalopgaven !== undefined && aantalgoed + aantalfout > aantalopgaven)
    return 'telt meer goede en foute antwoorden dan opgaven'
  if (aantalgoed < 0 || aantalfout < 0 || (aantalopgaven ?? 0) < 0) return 'heeft een negatief aantal'
  if (betrouwbaarheidsinterval !== undefined && betrouwbaarheidsinterval.bivlaag > betrouwbaarheidsinterval.bivhoog)
    return 'heeft een omgekeerd betrouwbaarheidsinterval'
  return undefined
}
