import { isDeepStrictEqual } from 'node:util'
import type { AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import { soorten } from '../language/scenario.ts'
import { isEckid, isKey } from '../truth/numbers.ts'
import { called } from '../truth/people.ts'
import { madeInactiveByHand } from './activity.ts'
import { writtenTo } from './asked-about.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, holdersOf } from './trail.ts'
import { differencesOf } from './what-changes-nothing.ts'

export const mergingLosesNothing = defineLaw({
  name: 'merging-loses-nothing',
  says: {
    nl: 'Wie na samenvoegen blijft heeft een nummer, een ECK iD en een groep als een van de twee ze had, en is actief als een van de twee dat was',
    en: 'Who stays after merging has a key, an ECK iD and groups where either of the two had them, and is active where either was.',
  },
  waarom: {
    nl: 'Het kind wordt de volgende keer niet herkend, of verdwijnt van de lijst van nu of van toen.',
    en: 'The child is not known the next time, or disappears from the list of now or of then.',
  },
  dekt: ['A25', 'A26', 'A28', 'D01'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['voegSamen'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, uitkomst, voor, na, gewezen = {}, school } of moments) {
      if (stap.doe !== 'voeg-samen' || uitkomst?.kind !== 'ok') continue
      const yearOf = new Map(na.groepen.map(({ id, schooljaar }) => [id, schooljaar ?? school.schooljaar]))
      const ofNow = ({ groepen = [] }: AdapterLeerling) => groepen.some((id) => yearOf.get(id) === school.schooljaar)
      const classes = new Set(na.groepen.flatMap(({ id, soort }) => (soort === 'samengesteldeGroep' ? [] : id)))
      const inClass = ({ groepen = [] }: AdapterLeerling) =>
        groepen.some((id) => classes.has(id) && yearOf.get(id) === school.schooljaar)
      const ofThen = ({ groepen = [] }: AdapterLeerling) =>
        groepen.filter((id) => (yearOf.get(id) ?? school.schooljaar) < school.schooljaar)
      const two = voor.leerlingen.filter(({ id }) => id === gewezen.blijft || id === gewezen.verdwijnt)
      const one = na.leerlingen.find(({ id }) => id === gewezen.blijft)
      if (one === undefined || two.length < 2) continue
      const had = {
        key: two.some(({ key }) => isKey(key)),
        eckid: two.some(({ eckid }) => isEckid(eckid)),
        actief: two.some(({ actief }) => actief !== false),
        // In which of the two classes of now, where they differ, the LAS says at the next import.
        groep: two.some(ofNow),
        klas: two.some(inClass),
      }
      const has = {
        key: isKey(one.key),
        eckid: isEckid(one.eckid),
        actief: one.actief !== false,
        groep: ofNow(one),
        klas: inClass(one),
      }
      const names = ['roepnaam', 'achternaam', 'geboortedatum'] as const
      const strange = names.filter((field) => !two.some((was) => was[field] === one[field]))
      const plusgroepen = new Set(na.groepen.flatMap(({ id, soort }) => (soort === 'samengesteldeGroep' ? id : [])))
      const left = (two.find(({ id }) => id === one.id)?.groepen ?? []).filter(
        (id) => plusgroepen.has(id) && !one.groepen?.includes(id),
      )
      const missing = (['key', 'eckid', 'actief', 'groep', 'klas'] as const).filter(
        (field) => had[field] && !has[field],
      )
      const then = new Set(ofThen(one))
      const lost = [
        ...missing,
        ...strange,
        ...(left.length > 0 ? ['plusgroepen'] : []),
        ...(two.flatMap(ofThen).some((id) => !then.has(id)) ? ['groepen van vroeger'] : []),
      ]
      seen.look(lost.length === 0, () => ({
        wat: `${lost.join(', ')} van leerling ${called(one)} na het samenvoegen`,
        verwacht: 'wat een van de twee had',
        gevonden: one,
        bewijs: { voor: two },
      }))
    }
    return seen
  },
})

export const whatIsSetByHandIsSo = defineLaw({
  name: 'what-is-set-by-hand-is-so',
  says: {
    nl: 'Wie met de hand actief of inactief wordt gezet is dat daarna, hoe het ook was, en verder verandert er niets',
    en: 'Who is made active or inactive by hand is so afterwards, whatever was before, and nothing else changes.',
  },
  waarom: {
    nl: 'Een kind dat van de lijst is gehaald staat er weer op, of een ander is er af.',
    en: 'A child that was taken off the list is on it again, or another one is off it.',
  },
  dekt: ['G01', 'G14'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['deactiveer'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const [off, written] = [madeInactiveByHand(trail, moment), writtenTo(trail, moment, 'leerling')]
      const wereOff = new Set(moment.voor.leerlingen.flatMap(({ id, actief }) => (actief === false ? id : [])))
      for (const one of moment.na.leerlingen)
        if (off.has(one.id) && wereOff.has(one.id) && !written.has(one.id))
          seen.look(one.actief === false, () => ({
            wat: `of leerling ${called(one)} actief is, die met de hand was uitgezet en niet werd geïmporteerd`,
            verwacht: false,
            gevonden: true,
          }))
    }
    for (const { stap, uitkomst, voor, na, gewezen = {} } of trail.moments) {
      if (stap.doe !== 'deactiveer-leerling' || uitkomst?.kind !== 'ok') continue
      const was = new Map(voor.leerlingen.map(({ id, actief }) => [id, actief !== false]))
      for (const one of na.leerlingen) {
        const wanted = one.id === gewezen.leerling ? stap.actief === true : was.get(one.id)
        const isActive = one.actief !== false
        seen.look(wanted === undefined || isActive === wanted, () => ({
          wat: `of leerling ${called(one)} actief is, nadat dat met de hand werd gezet`,
          verwacht: wanted,
          gevonden: isActive,
        }))
      }
      const others = differencesOf({ ...voor, leerlingen: [] }, { ...na, leerlingen: [] })
      seen.look(others.length === 0, () => ({
        wat: `wat er veranderde door de stap "${stap.doe}"`,
        verwacht: [],
        gevonden: others,
      }))
      const [had, has] = [voor, na].map(({ leerlingen }) => leerlingen.find(({ id }) => id === gewezen.leerling))
      if (had === undefined || has === undefined) continue
      // Whom a system takes off a list it may take out of the class; whom it puts on again, not.
      const left = stap.actief === true ? (had.groepen ?? []).filter((id) => !has.groepen?.includes(id)) : []
      const changed = [...own.filter((field) => had[field] !== has[field]), ...(left.length > 0 ? ['groepen'] : [])]
      seen.look(changed.length === 0, () => ({
        wat: `${changed.join(', ')} van leerling ${called(had)}, nadat met de hand werd gezet of die actief is`,
        verwacht: had,
        gevonden: has,
      }))
    }
    return seen
  },
})

/** What is somebody's own, whatever list they are on. */
const own = ['key', 'eckid', 'achternaam', 'voorvoegsel', 'roepnaam', 'geboortedatum', 'jaargroep'] as const

export const removingNumbersRemovesNumbersOnly = defineLaw({
  name: 'removing-numbers-removes-numbers-only',
  says: {
    nl: 'Verwijder nummers haalt alle nummers weg van leerlingen en groepen, en laat al het andere zoals het was',
    en: 'Removing numbers takes all those of pupils and groups, and leaves everything else as it was: teachers too.',
  },
  waarom: {
    nl: 'Wat er meer verdween komt niet terug: een kind staat in geen klas, een leerkracht wordt niet herkend en krijgt een tweede account.',
    en: 'What went besides does not come back: a child is in no class, a teacher is not known and gets a second account.',
  },
  dekt: ['A23', 'E21'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['verwijderNummers'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, uitkomst, voor, na, school } of moments) {
      if (stap.doe !== 'verwijder-nummers' || uitkomst?.kind === 'geweigerd') continue
      // Groups of earlier years are history: no number of now finds them.
      const numbered = [...na.leerlingen, ...na.groepen.filter((one) => (one.schooljaar ?? '9') >= school.schooljaar)]
      const left = uitkomst?.kind === 'ok' ? numbered.filter(({ key }) => isKey(key)) : []
      seen.look(left.length === 0, () => ({
        wat: 'welke nummers er nog zijn na verwijder nummers',
        verwacht: [],
        gevonden: left,
      }))
      for (const soort of soorten) {
        const after = new Map(holdersOf(na, soort).map((one) => [one.id, one]))
        for (const was of holdersOf(voor, soort)) {
          const is = after.get(was.id)
          if (is === undefined) continue
          const numbers: readonly string[] = soort === 'leerkracht' ? [] : ['key', 'eckid', 'overig']
          const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
            (field) => !numbers.includes(field) && !isDeepStrictEqual(fieldOf(was, field), fieldOf(is, field)),
          )
          seen.look(changed.length === 0, () => ({
            wat: `${changed.join(', ')} van ${soort} ${called(was)} na verwijder nummers`,
            verwacht: was,
            gevonden: is,
          }))
        }
      }
      // Whether the ECK iD is one of the numbers is up to the system; not of one child so and of another otherwise.
      const had = voor.leerlingen.filter(({ eckid }) => isEckid(eckid))
      const now = new Map(na.leerlingen.map((one) => [one.id, one]))
      const [kept, lost] = [true, false].map((isKept) =>
        had.filter(({ id }) => now.has(id) && isEckid(now.get(id)?.eckid) === isKept),
      ) as [AdapterLeerling[], AdapterLeerling[]]
      seen.look(kept.length === 0 || lost.length === 0, () => ({
        wat: 'wie het ECK iD kwijt is na verwijder nummers, terwijl anderen het houden',
        verwacht: 'allemaal of niemand',
        gevonden: lost.map(called),
        bewijs: { houdt: kept.map(called) },
      }))
    }
    return seen
  },
})

const fieldOf = (one: object, field: string): unknown => (one as Readonly<Record<string, unknown>>)[field]
