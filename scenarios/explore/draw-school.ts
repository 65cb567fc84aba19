import { anomalies } from '../../simulator/bend/anomalies.ts'
import { bend } from '../../simulator/bend/bend.ts'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { type Random, randomOf } from '../../simulator/random.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import type { AnomalyUse, SchoolFile, Source } from '../../simulator/school-file/school-file.ts'
import type { School } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { ToolError } from '../../src/tool-error.ts'

/** Where a school stands that no file holds. */
export const nowhere: Source = { fileName: 'explore', at: () => ({ line: 1, column: 1 }) }

/** Mostly a handful of children: what goes wrong in a large school goes wrong in a small one, and is found sooner there. */
const drawSize = (random: Random): number =>
  random.chance(0.8) ? 1 + random.below(6) : random.chance(0.9) ? 7 + random.below(18) : 25 + random.below(40)

/** A school, written out by hand, so that each child can be left out on its own. */
export function drawSchool(random: Random, begin: string): SchoolFile {
  const pupils = drawSize(random)
  const generated = generateSchool({
    seed: String(random.below(1_000_000_000)),
    schooljaar: schooljaarOf(begin),
    peildatum: begin,
    brincode: '99XX',
    pupils,
    sector: random.chance(0.8) ? 'PO' : random.pick(['SBO', 'SO', 'VO'] as const),
    groepsplan: random.pick(['auto', 'auto', 'combination', 'split']),
    instructiegroepen: random.chance(0.3) ? 1 + random.below(2) : 0,
    keys: random.chance(0.15) ? 'guid' : 'number',
    eckid: random.pick(['pupils', 'pupils', 'all', 'none']),
    twins: random.chance(0.4) ? 0.25 : 0.015,
    staffWithoutGroups: random.chance(0.3),
  })
  const school = random.chance(0.5) ? counted(generated, random.chance(0.3) ? 0 : 1) : generated
  const keyOf = random.chance(0.8) ? plainKey : random.pick([paddedKey, spacedKey])
  return {
    school: { brincode: '99XX' },
    ...(random.chance(0.3) && { dialect: random.pick(dialects).name }),
    ...(random.chance(0.06) && { profiel: random.pick(['smalle-set', 'lvs-set'] as const) }),
    groepen: (school.groepen ?? []).map(({ key, naam, soort, ...rest }) => ({
      key,
      naam,
      ...(soort === 'groep' ? { jaargroep: (rest as { jaargroep?: string }).jaargroep } : { soort }),
    })) as SchoolFile['groepen'],
    leerlingen: school.leerlingen.map((one) => ({
      key: keyOf(one.key!),
      ...(one.eckid !== undefined && { eckid: eckidOf(one.eckid) }),
      ...nameOf(one),
      geboortedatum: one.geboortedatum,
      geslacht: one.geslacht,
      jaargroep: one.jaargroep,
      ...(one.groep !== undefined && { groep: one.groep }),
      ...(one.samengesteldeGroepen?.length && { samengesteldeGroepen: one.samengesteldeGroepen }),
    })),
    leerkrachten: (school.leerkrachten ?? []).map((one) => ({
      key: one.key,
      ...(one.eckid !== undefined && { eckid: eckidOf(one.eckid) }),
      ...nameOf(one),
      ...(one.emailadres !== undefined && { emailadres: one.emailadres }),
      ...(one.groepen?.length && { groepen: one.groepen.map(({ key }) => key) }),
    })),
    source: nowhere,
  }
}

const plainKey = (key: string): string => key
const paddedKey = (key: string): string => key.padStart(8, '0')
const spacedKey = (key: string): string => ` ${key} `

/** Long enough to stay one of a kind, short enough to read. */
const eckidOf = (eckid: string): string => `https://ketenid.nl/pilot/${eckid.slice(-12)}`

const nameOf = ({ roepnaam, voorvoegsel, achternaam, voorletters }: School['leerlingen'][number]) => ({
  ...(roepnaam !== undefined && { roepnaam }),
  ...(voorvoegsel !== undefined && { voorvoegsel }),
  ...(achternaam !== undefined && { achternaam }),
  ...(voorletters !== undefined && { voorletters }),
})

/** Short keys; pupils, teachers and groups share numbers, as they do in a LAS that counts each from 1, or from 0. */
function counted(school: School, from: number): School {
  const groups = new Map((school.groepen ?? []).map(({ key }, index) => [key, String(index + from)]))
  const groep = (key: string) => groups.get(key) ?? key
  return {
    ...school,
    groepen: school.groepen?.map((one) => ({ ...one, key: groep(one.key) })),
    leerlingen: school.leerlingen.map((one, index) => ({
      ...one,
      key: String(index + from),
      ...(one.groep !== undefined && { groep: groep(one.groep) }),
      ...(one.samengesteldeGroepen && { samengesteldeGroepen: one.samengesteldeGroepen.map(groep) }),
    })),
    leerkrachten: school.leerkrachten?.map((one, index) => ({
      ...one,
      key: String(index + from),
      groepen: one.groepen?.map((place) => ({ ...place, key: groep(place.key) })),
    })),
  } as School
}

/** The school of a file as it is on its first day, and what is to come. Throws what {@link buildSchool} throws. */
export const builtOf = (file: SchoolFile, begin: string) =>
  buildSchool({ seed: '1', ...file }, { schooljaar: schooljaarOf(begin), peildatum: begin, generateSchool })

/** Puts a few oddities on a school, each one that fits. */
export function withAnomalies(random: Random, file: SchoolFile, begin: string, count: number): SchoolFile {
  let { school } = builtOf(file, begin)
  const uses: AnomalyUse[] = []
  for (let tries = 0; uses.length < count && tries < 3 * count; tries++) {
    const use = drawUse(random, school)
    if (use === undefined) continue
    try {
      school = bend({ ...school, peildatum: begin }, use, '1').school
      uses.push(use)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
    }
  }
  if (uses.length === 0) return file
  const bent = { ...file, anomalieen: uses }
  try {
    builtOf(bent, begin)
    return bent
  } catch (error) {
    if (error instanceof ToolError) return file
    throw error
  }
}

/** Those by which the wrong child is linked. */
const worst = anomalies.filter(({ severity }) => severity === 'S1')

/** One use of an anomaly, mostly on one record that it fits. */
export function drawUse(random: Random, school: School): AnomalyUse | undefined {
  const anomaly = random.chance(0.4) ? random.pick(worst) : random.pick(anomalies)
  const { name: naam, on, usual } = anomaly
  if (on === 'school') return { naam }
  const records = on === 'groep' ? school.groepen : on === 'leerkracht' ? school.leerkrachten : school.leerlingen
  const fit = (records ?? []).filter((record) => record.key !== undefined && anomaly.fits(record, school))
  if (fit.length === 0) return undefined
  if (usual !== 1 && random.chance(0.4)) return { naam }
  return { naam, op: { [on]: { key: random.pick(fit).key! } } }
}

/** Chance of its own for every part of every story: a new part reshuffles none of the others. */
export const partOf = (seed: string, number: number, part: string): Random =>
  randomOf(seed, `explore/${number}/${part}`)
