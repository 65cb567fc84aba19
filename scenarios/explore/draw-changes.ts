import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { School } from '../../src/school/school.ts'
import { addDays } from '../../src/time/day.ts'
import { drawUse } from './draw-school.ts'
import { groep, happen, keyIn, leerkracht, leerling, often, type Year } from './year.ts'

type Drawn = (random: Random, year: Year) => object | undefined

/** What can happen in a school on a day. */
const changes: readonly Drawn[] = [
  (random, year) => ({ soort: 'instroom', ...(random.chance(0.5) && { groep: groep(random, year) }) }),
  (random, year) => withRecord('uitstroom', 'leerling', leerling(random, year)),
  (random, year) => {
    const [who, where] = [leerling(random, year), groep(random, year)]
    return who && where && { soort: 'groepswissel', leerling: who, groep: where }
  },
  (random, year) => {
    const [who, where] = [leerling(random, year), groep(random, year)]
    return who && where && { soort: 'groepswissel', leerling: who, groep: where }
  },
  (random, year) => withRecord('naamswijziging', 'leerling', leerling(random, year)),
  (random, year) => withRecord('roepnaamswijziging', 'leerling', leerling(random, year)),
  (random, year) => withRecord('geslachtswijziging', 'leerling', leerling(random, year)),
  (random, year) => {
    const who = leerling(random, year)
    const velden = random.pick([
      { geboortedatum: '2016-05-09' },
      { eckid: null },
      { eckid: 'https://ketenid.nl/pilot/nieuw' },
      { key: '7777' },
      { uitstroomdatum: addDays(year.day, random.pick([-10, 40])) },
      { jaargroep: random.pick(['H', '0', '8']) },
      { groep: null },
      { voorvoegsel: random.pick(['van der', null]) },
    ])
    return who && { soort: 'leerling-wijzigt', leerling: who, velden }
  },
  (random, year) => ({ soort: 'leerkracht-komt', ...(random.chance(0.7) && { groep: groep(random, year) }) }),
  (random, year) => withRecord('leerkracht-vertrekt', 'leerkracht', leerkracht(random, year)),
  (random, year) => withRecord('leerkracht-trouwt', 'leerkracht', leerkracht(random, year)),
  (random, year) => withRecord('leerkracht-krijgt-email', 'leerkracht', leerkracht(random, year)),
  (random, year) => {
    const where = groep(random, year)
    return where && { soort: 'groep-wijzigt', groep: where, velden: { naam: random.pick(['Uilen', 'Groep 5', 'B']) } }
  },
  (random, year) => withRecord('groep-splitst', 'groep', groep(random, year)),
  (random, year) => {
    const [one, other] = [groep(random, year), keyIn(random, year.school.groepen)]
    return one && other && one.key !== other.key ? { soort: 'groepen-samenvoegen', groepen: [one, other] } : undefined
  },
  (random, { school }) => {
    const where = keyIn(
      random,
      school.groepen?.filter(({ soort }) => soort === 'samengesteldeGroep'),
    )
    return where && { soort: 'in-koppelingen-beschikbaar', groep: where, waarde: random.chance(0.3) }
  },
  (random) => (random.chance(0.3) ? { soort: 'las-migratie', sleutels: random.pick(['nummer', 'guid']) } : undefined),
  (random) => (random.chance(0.15) ? { soort: 'opheffing' } : undefined),
]

const withRecord = (soort: string, name: string, record: { key: string } | undefined) =>
  record && { soort, [name]: record }

type Someone = School['leerlingen'][number]

/** What a LAS says anew of a pupil by which they look like somebody else: a number, a name or a day of another, or of nobody. */
function likeAnother(random: Random, all: readonly Someone[]): object {
  const { key = '1', eckid = null, roepnaam = null, achternaam = 'Vos', geboortedatum = null } = random.pick(all)
  return random.pick([
    { key },
    { eckid },
    { roepnaam },
    { achternaam },
    { geboortedatum },
    { key: random.pick(['7777', '07777', '1', '2', '3']) },
    { eckid: random.pick(['https://ketenid.nl/pilot/nieuw', 'https://ketenid.nl/pilot/ander']) },
    { geslacht: random.pick(['0', '1', '2', '9']) },
  ])
}

/** Numbers, names and addresses that go from one to another, of pupils, teachers and groups: what a link hangs on. */
const handedOn: readonly Drawn[] = [
  (random, { school }) => withUse(random, school),
  (random, { school }) => withUse(random, school),
  (random, year) => {
    const who = leerling(random, year)
    return (
      who && {
        soort: 'leerling-wijzigt',
        leerling: who,
        velden: likeAnother(random, year.school.leerlingen),
        bewust: true,
      }
    )
  },
  (random, year) => {
    const who = leerkracht(random, year)
    if (who === undefined) return undefined
    const {
      key = '1',
      eckid = null,
      emailadres = null,
      achternaam = 'Vos',
    } = random.pick(year.school.leerkrachten ?? [])
    const velden = random.pick([
      { key },
      { eckid },
      { emailadres },
      { achternaam },
      { roepnaam: null },
      { key: random.pick(['L7', '1', '2', '3']) },
      { eckid: 'https://ketenid.nl/pilot/juf' },
      { emailadres: 'nieuw@school.example' },
    ])
    return { soort: 'leerkracht-wijzigt', leerkracht: who, velden, bewust: true }
  },
  (random, year) => {
    const where = groep(random, year)
    if (where === undefined) return undefined
    const velden = random.pick([
      { key: random.pick(['77', '078', '1', '2', '3']) },
      { naam: random.pick(year.school.groepen ?? []).naam },
      { jaargroep: random.pick(['3', '8', 'C']) },
    ])
    return { soort: 'groep-wijzigt', groep: where, velden }
  },
  (random) => ({ soort: 'las-migratie', sleutels: random.pick(['nummer', 'guid']) }),
]

const withUse = (random: Random, school: School) => {
  const use = drawUse(random, school)
  return use && { soort: 'anomalie', ...use }
}

/** One thing that happens in the school today, when it can. */
export function change(random: Random, year: Year): void {
  const drawn = random.pick(often(random, year, 'numbers', 0.08, 0.6) ? handedOn : changes)(random, year)
  if (drawn !== undefined) happen(year, drawn as Omit<Change, 'datum'>)
}
