import type { Groep } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { lastOf } from '../../src/within.ts'
import { type LiveSchool, schoolAt } from '../world/live-school.ts'
import { leerlingOf, normeringOf } from './judge.ts'
import type { OntvangenResultaat, ResultaatVersie } from './resultaten.ts'

/** What the dashboard shows of one group: nothing that can be traced to one pupil but by counting. */
export type MijnGroep = {
  readonly key: string
  readonly naam: string
  readonly soort: Groep['soort']
  readonly jaargroep?: string
  /** How many pupils the group has. */
  readonly leerlingen: number
  readonly toetsen: readonly GroepsToets[]
}

/** The last normed scores of a group on one test, or on one part of it. */
export type GroepsToets = {
  readonly toetscode: string
  readonly toetsonderdeelcode?: string
  readonly toetsnaam?: string
  readonly vakgebied?: string
  /** `YYYY-MM-DD`, of the last one. */
  readonly afnamedatum: string
  /** Pupils with a normed score. */
  readonly aantal: number
  /** Two decimals. Absent for OSO results, which have no score. */
  readonly gemiddelde?: number
  /** Pupils per term of the norm, in the norm's order. */
  readonly verdeling: readonly { readonly term: string; readonly aantal: number }[]
}

/**
 * The dashboard Mijn Groep at a moment: for every group of that day the last normed score of each of its pupils on each
 * test, taken together. No single pupils and no history, as ESIS chose (manual, after step 4). Scores without a norm are
 * not shown. A pupil is followed through changes of key.
 */
export function mijnGroepen(
  live: LiveSchool,
  resultaten: Iterable<OntvangenResultaat>,
  moment: number,
): readonly MijnGroep[] {
  const { school } = schoolAt(live, moment)
  const last = lastPerPupil(live, school, resultaten)
  return (school.groepen ?? []).map((groep) => {
    const members = new Set(school.leerlingen.filter((leerling) => isMember(leerling, groep)))
    const { key, naam, soort } = groep
    return {
      key,
      naam,
      soort,
      ...(groep.soort === 'groep' && { jaargroep: groep.jaargroep }),
      leerlingen: members.size,
      toetsen: [...last].flatMap(([, perPupil]) => {
        const own = [...perPupil].filter(([leerling]) => members.has(leerling)).map(([, versie]) => versie)
        return own.length === 0 ? [] : [together(own)]
      }),
    }
  })
}

const isMember = (leerling: Leerling, { soort, key }: Groep): boolean =>
  soort === 'groep' ? leerling.groep === key : (leerling.samengesteldeGroepen ?? []).includes(key)

/** By test, in order of its code: each pupil's last normed result. */
function lastPerPupil(live: LiveSchool, school: School, resultaten: Iterable<OntvangenResultaat>) {
  const byId = new Map(school.leerlingen.map((leerling) => [leerling.id ?? leerling.key, leerling]))
  const tests = new Map<string, Map<Leerling, ResultaatVersie>>()
  for (const { school: id, versies } of resultaten) {
    const versie = lastOf(versies)
    if (id !== live.id || termsOf(versie).length === 0) continue
    const then = leerlingOf(schoolAt(live, versie.ontvangen).school, versie, '2.3')
    const leerling = then && byId.get(then.id ?? then.key)
    if (leerling === undefined) continue
    const { toetscode, toetsonderdeelcode = '' } = versie.resultaat
    const name = JSON.stringify([toetscode, toetsonderdeelcode])
    const perPupil = tests.get(name) ?? new Map<Leerling, ResultaatVersie>()
    tests.set(name, perPupil)
    const known = perPupil.get(leerling)
    if (known === undefined || isLater(versie, known)) perPupil.set(leerling, versie)
  }
  return [...tests].sort(([a], [b]) => (a < b ? -1 : 1))
}

const isLater = (a: ResultaatVersie, b: ResultaatVersie): boolean =>
  a.resultaat.afnamedatum === b.resultaat.afnamedatum
    ? a.ontvangen >= b.ontvangen
    : a.resultaat.afnamedatum > b.resultaat.afnamedatum

/** The term in which a score falls, or the reference scores of an OSO result. Empty: not normed. */
function termsOf({ resultaat, toets }: ResultaatVersie): readonly string[] {
  const { uitslag } = resultaat
  if (uitslag.kind === 'oso')
    return uitslag.referentiescores.map(({ codereferentiescore, waarde }) => `${codereferentiescore} ${waarde}`)
  if (uitslag.kind === 'ander') return []
  const norm = normeringOf([toets], resultaat)?.normen.find(
    ({ beginnormwaarde, eindnormwaarde }) => uitslag.score >= beginnormwaarde && uitslag.score <= eindnormwaarde,
  )
  return norm === undefined ? [] : [norm.term]
}

function together(versies: readonly ResultaatVersie[]): GroepsToets {
  const latest = versies.reduce((best, versie) => (isLater(versie, best) ? versie : best))
  const { resultaat, toets } = latest
  const counts = new Map(
    (normeringOf([toets], resultaat)?.normen ?? []).map(({ term }) => [term, 0] as [string, number]),
  )
  for (const term of versies.flatMap(termsOf)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const scores = versies.flatMap(({ resultaat: { uitslag } }) => (uitslag.kind === 'score' ? [uitslag.score] : []))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return {
    toetscode: resultaat.toetscode,
    ...(resultaat.toetsonderdeelcode !== undefined && { toetsonderdeelcode: resultaat.toetsonderdeelcode }),
    ...(toets.toetsnaam !== undefined && { toetsnaam: toets.toetsnaam }),
    ...(toets.vakgebied !== undefined && { vakgebied: toets.vakgebied.waarde }),
    afnamedatum: resultaat.afnamedatum,
    aantal: versies.length,
    ...(scores.length > 0 && { gemiddelde: Math.round(mean * 100) / 100 }),
    verdeling: [...counts].map(([term, aantal]) => ({ term, aantal })),
  }
}
