import type { School } from '../../../src/school/school.ts'
import { joinAchternaam } from '../names/achternamen.ts'

/** Counts over any number of schools; each school may be forgotten once it is counted. */
export type Counts = {
  scholen: number
  scholenOnder100: number
  leerlingen: number
  jongens: number
  /** Sizes of the groups of the years 1 to 8, and how many of them hold more than one year. */
  readonly groepsgroottes: number[]
  combinatiegroepen: number
  groepenMetDuo: number
  /** Pupils of year 2 and 8, and those of them who are older than their cohort. */
  inGroep2: number
  langInGroep2: number
  inGroep8: number
  twaalfInGroep8: number
  tweelingen: number
  /** Pupils with a schoolmate of the same family name: brothers, sisters and namesakes. */
  deeltAchternaam: number
  /** Pupils with a schoolmate of the same roepnaam and family name. */
  naamgenoten: number
  groepenMetRoepnaamTweemaal: number
  readonly achternamen: Map<string, number>
  readonly leeftijden: Map<string, Map<number, number>>
  /** First names of children born in 2019 to 2021. */
  readonly jongens2020: Map<string, number>
  readonly meisjes2020: Map<string, number>
}

export const noCounts = (): Counts => ({
  ...{
    scholen: 0,
    scholenOnder100: 0,
    leerlingen: 0,
    jongens: 0,
    groepsgroottes: [],
    combinatiegroepen: 0,
    groepenMetDuo: 0,
  },
  ...{ inGroep2: 0, langInGroep2: 0, inGroep8: 0, twaalfInGroep8: 0, tweelingen: 0, deeltAchternaam: 0 },
  ...{ naamgenoten: 0, groepenMetRoepnaamTweemaal: 0 },
  ...{ achternamen: new Map(), leeftijden: new Map(), jongens2020: new Map(), meisjes2020: new Map() },
})

const addTo = <Key>(map: Map<Key, number>, key: Key) => void map.set(key, (map.get(key) ?? 0) + 1)

/** Adds a primary school to the counts. Ages are those of 1 October of its school year. */
export function count(counts: Counts, school: School): void {
  const { groepen = [], leerlingen, leerkrachten = [], schooljaar } = school
  const year = Number(schooljaar.slice(0, 4))
  const members = new Map<string, string[]>()
  const birthsOf = new Map<string, string[]>()
  const names = new Map<string, number>()
  counts.scholen++
  if (leerlingen.length < 100) counts.scholenOnder100++
  for (const {
    roepnaam = '',
    achternaam,
    voorvoegsel,
    geboortedatum = '',
    geslacht,
    jaargroep = '',
    groep = '',
  } of leerlingen) {
    const surname = joinAchternaam({ achternaam, voorvoegsel })
    counts.leerlingen++
    if (geslacht === '1') counts.jongens++
    addTo(counts.achternamen, surname)
    addTo(names, `${roepnaam} ${surname}`)
    const group = members.get(groep)
    if (group === undefined) members.set(groep, [roepnaam])
    else group.push(roepnaam)
    birthsOf.set(surname, [...(birthsOf.get(surname) ?? []), geboortedatum])
    const born = Number(geboortedatum.slice(0, 4))
    const age = year - born - (geboortedatum.slice(5) > '10-01' ? 1 : 0)
    const ages = counts.leeftijden.get(jaargroep) ?? new Map<number, number>()
    counts.leeftijden.set(jaargroep, ages)
    addTo(ages, age)
    if (jaargroep === '2') counts.inGroep2++
    if (jaargroep === '2' && geboortedatum < `${year - 6}-10-01`) counts.langInGroep2++
    if (jaargroep === '8') counts.inGroep8++
    if (jaargroep === '8' && geboortedatum < `${year - 12}-10-01`) counts.twaalfInGroep8++
    if (born >= 2019 && born <= 2021) addTo(geslacht === '1' ? counts.jongens2020 : counts.meisjes2020, roepnaam)
  }
  for (const births of birthsOf.values()) {
    counts.tweelingen += births.length - new Set(births).size
    if (births.length > 1) counts.deeltAchternaam += births.length
  }
  for (const times of names.values()) if (times > 1) counts.naamgenoten += times
  for (const [key, roepnamen] of members) {
    const groep = groepen.find((one) => one.key === key)
    counts.groepsgroottes.push(roepnamen.length)
    if (groep?.soort === 'groep' && groep.jaargroep === 'C') counts.combinatiegroepen++
    if (new Set(roepnamen).size < roepnamen.length) counts.groepenMetRoepnaamTweemaal++
    const teachers = leerkrachten.filter((one) => one.groepen?.some((own) => own.key === key))
    if (teachers.length > 1) counts.groepenMetDuo++
  }
}
