import type { AdapterLeerkracht } from '../../contracts/adapter/adapter.ts'
import type { School } from '../../src/school/school.ts'
import { called, peopleOf, type Someone } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { judged } from './stored.ts'
import { appliesOf, type Holder, holdersOf } from './trail.ts'

export const anImportGivesNobodyTheManagement = defineLaw({
  name: 'an-import-gives-nobody-the-management',
  says: {
    nl: 'Een import maakt niemand beheerder, welke rol het LAS ook stuurt',
    en: 'An import makes nobody a manager, whatever role the LAS sends.',
  },
  waarom: {
    nl: 'Een invaller of conciërge ziet dan alle kinderen van de school, en kan alles veranderen.',
    en: 'Then a substitute or caretaker sees all children of the school, and can change everything.',
  },
  dekt: ['E11', 'E12'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    for (const { voor, na } of appliesOf(trail)) {
      const before = new Map(voor.leerkrachten.map(({ id, rechten = [] }) => [id, rechten]))
      for (const { id, rechten, ...leerkracht } of na.leerkrachten) {
        if (rechten === undefined) continue
        const isRaised = isManager(rechten) && !isManager(before.get(id) ?? [])
        seen.look(!isRaised, () => ({
          wat: `rechten van leerkracht ${called(leerkracht)} na het verwerken`,
          verwacht: before.get(id) ?? 'geen beheerder',
          gevonden: rechten,
        }))
      }
    }
    return seen
  },
})

export const whoManagesIsNotPutOutOfIt = defineLaw({
  name: 'who-manages-is-not-put-out-of-it',
  says: {
    nl: 'Wie beheerder is en in het bericht staat, blijft het bij een import',
    en: 'A manager who is in the delivery stays one.',
  },
  waarom: {
    nl: 'Rechten geeft een mens. Zijn ze weg, dan kan niemand op school nog importeren of een fout herstellen.',
    en: 'Rights are given by a person. When they are gone, nobody at the school can import or mend a mistake any more.',
  },
  dekt: ['E13'],
  klasse: 'regel',
  ernst: 'S3',
  judge: (trail) => {
    const seen = createSeen()
    judged(trail, (moment, soort, stored) => {
      if (soort !== 'leerkracht') return
      const owners = trail.owners[trail.moments.indexOf(moment)]!
      for (const { person, was, record } of stored) {
        const [had, has] = [was, record].map((one) => (one as AdapterLeerkracht | undefined)?.rechten)
        if (had === undefined || has === undefined || owners.get(was!.id) !== person.id) continue
        seen.look(isManager(has) || !isManager(had), () => ({
          wat: `rechten van leerkracht ${called(person)} na het verwerken`,
          verwacht: had,
          gevonden: has,
        }))
      }
    })
    return seen
  },
})

const isManager = (rechten: readonly string[]): boolean => rechten.includes('beheerder')

/** What a LAS may send of somebody and no test needs: numbers of the state, where they come from, their face, their address. */
const sensitive = [
  'bsn',
  'sofinummer',
  'onderwijsnummer',
  'bsnOndwnr4',
  'rijksregisternummer',
  'fotourl',
  'etniciteit',
  'land',
  'landVader',
  'landMoeder',
  'gewicht',
  'gewichtNieuw',
  'postcodenl',
  'postnummerbe',
  'postcodeoverig',
] as const

export const nothingIsKeptWithoutNeed = defineLaw({
  name: 'nothing-is-kept-without-need',
  says: {
    nl: 'Burgerservicenummers, foto’s, herkomst en adressen die het LAS meestuurt, worden niet bewaard',
    en: 'Numbers of the state, photos, origin and addresses that the LAS sends along are not kept.',
  },
  waarom: {
    nl: 'Wat niemand nodig heeft, kan wel uitlekken; bewaren mag dan niet (AVG, dataminimalisatie).',
    en: 'What nobody needs can still leak out; it may not be kept then (GDPR, data minimisation).',
  },
  dekt: ['I07'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const sent = moment.levering === undefined ? new Map<string, string>() : sensitiveOf(moment.levering, soort)
        if (sent.size === 0) continue
        const before = new Map(holdersOf(moment.voor, soort).map((one) => [one.id, one.overig ?? {}]))
        for (const holder of holdersOf(moment.na, soort) as readonly (Holder & Someone)[]) {
          const had = Object.values(before.get(holder.id) ?? {})
          const fresh = Object.entries(holder.overig ?? {}).flatMap(([name, value]) => {
            const field = had.includes(value) ? undefined : sensitiveIn(value, sent)
            return field === undefined ? [] : [`${name} (${field})`]
          })
          seen.look(fresh.length === 0, () => ({
            wat: `wat er van ${soort} ${called(holder)} bewaard wordt en nergens voor nodig is`,
            verwacht: [],
            // The value itself is what must not be told on.
            gevonden: fresh,
          }))
        }
      }
    return seen
  },
})

/** What is shorter may stand in any text. */
const shortestInText = 6

/** The field of which this is the value, alone or in a longer text such as the record as it came. */
function sensitiveIn(value: string, sent: ReadonlyMap<string, string>): string | undefined {
  const field = sent.get(value)
  // Numbers and addresses of photos: a text without a digit or an address holds none.
  if (field !== undefined || !/\d|:\/\//.test(value)) return field
  return [...sent].find(([one]) => one.length >= shortestInText && value.includes(one))?.[1]
}

/** The sensitive values of a delivery, each with its field. Codes of one or two signs may be anything. */
const sensitiveOf = (school: School, soort: 'leerling' | 'leerkracht'): ReadonlyMap<string, string> =>
  new Map(
    peopleOf(school, soort).flatMap((person) =>
      sensitive.flatMap((field) => {
        const value = (person as Readonly<Record<string, unknown>>)[field]
        return typeof value === 'string' && value.length > 2 ? [[value, field] as const] : []
      }),
    ),
  )

const soortenTold = [
  ['groepen', 'groep'],
  ['leerkrachten', 'leerkracht'],
  ['leerlingen', 'leerling'],
] as const

export const theSummaryTellsWhatWasDone = defineLaw({
  name: 'the-summary-tells-what-was-done',
  says: {
    nl: 'De samenvatting telt wat er gebeurd is: wie erbij kwam en wie gedeactiveerd is',
    en: 'The summary counts what was done: who was added and who was deactivated.',
  },
  waarom: {
    nl: 'De school keurt iets goed dat anders is dan zij leest, en mist wie er verdween.',
    en: 'The school approves something other than what it reads, and misses who disappeared.',
  },
  dekt: ['G20'],
  klasse: 'regel',
  ernst: 'S3',
  judge: (trail) => {
    const seen = createSeen()
    // Who comes over from another school is new here, and not there.
    if (trail.elders.length > 0) return seen
    for (const { voor, na, uitkomst, besluiten } of appliesOf(trail)) {
      if (uitkomst?.kind !== 'verwerkt' || uitkomst.samenvatting === undefined) continue
      const here = new Set(soortenTold.flatMap(([, soort]) => holdersOf(voor, soort).map(({ id }) => id)))
      if ([...besluiten.values()].some(({ met }) => met !== undefined && !here.has(met))) continue
      for (const [lijst, soort] of soortenTold) {
        const told = uitkomst.samenvatting[lijst]
        if (told === undefined) continue
        const before = new Map(holdersOf(voor, soort).map((one) => [one.id, one]))
        const after = holdersOf(na, soort)
        const done = {
          nieuw: after.filter(({ id }) => !before.has(id)).length,
          gedeactiveerd: after.filter(({ id, actief }) => actief === false && isActive(before.get(id))).length,
        }
        for (const name of ['nieuw', 'gedeactiveerd'] as const)
          if (told[name] !== undefined)
            seen.look(told[name] === done[name], () => ({
              wat: `${lijst} ${name} in de samenvatting`,
              verwacht: done[name],
              gevonden: told[name],
            }))
      }
    }
    return seen
  },
})

const isActive = (one: Holder | undefined): boolean => one !== undefined && one.actief !== false
