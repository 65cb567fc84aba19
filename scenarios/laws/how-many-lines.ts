import { inOneOrder } from '../../src/same-json.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { type Soort, soorten } from '../language/scenario.ts'
import { called, peopleOf, type Someone } from '../truth/people.ts'
import { hasLeft } from './activity.ts'
import { ofWhatWasChosen } from './at-the-same-time.ts'
import { createSeen, defineLaw } from './law.ts'
import { isNoTeacher } from './left-out.ts'
import { appliesOf, endOf, holdersOf, linesOf, type Moment } from './trail.ts'

const lists = { groep: 'groepen', leerkracht: 'leerkrachten', leerling: 'leerlingen' } as const

/**
 * A teacher without any number may be set aside, and told by place: nobody could ever be linked to it. Who is no teacher (a parent,
 * the caretaker), and a pupil of whom the LAS says that he left, may be set aside while reading.
 */
const mustBeSeen = (one: Someone, soort: Soort, moment: Moment, levering: School): boolean =>
  soort === 'groep' ||
  (soort === 'leerkracht'
    ? !!(one.key || one.eckid) && !isNoTeacher(one.id, levering)
    : !hasLeft(one as Leerling, moment))

export const everyRecordHasOneLine = defineLaw({
  name: 'every-record-has-one-line',
  says: {
    nl: 'Alles wat in het bericht staat heeft precies één regel, met het nummer zoals het kwam',
    en: 'Everything that came has exactly one line on the screen, with its number as it came.',
  },
  waarom: {
    nl: 'Wie geen regel heeft, wordt nooit gezien; wie er twee heeft, komt er dubbel in.',
    en: 'Who has no line is never seen; who has two comes in twice.',
  },
  dekt: ['G20', 'I01', 'D14', 'D17'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const moment of moments) {
      const { stap, import: answer, levering, buren } = moment
      if (stap.doe !== 'importeer' || answer?.kind !== 'voorstel' || levering === undefined) continue
      for (const soort of soorten) {
        const people = peopleOf(levering, soort)
        const lines = linesOf(answer, soort)
        // A system that takes no teachers or groups over has no lines for them.
        if (soort !== 'leerling' && moments.every((one) => linesOf(one.import, soort).length === 0)) continue
        const told = new Set(lines.flatMap(({ inkomend }) => inkomend.key ?? []))
        const came = people.flatMap(({ key }) => key ?? [])
        const strange = [...told].filter((key) => !came.includes(key))
        const neighbours = soort === 'leerling' ? (buren?.leerlingen ?? []) : []
        const isOfOthers = neighbours.some(({ key }) => key !== undefined && strange.includes(key))
        // Under a number of this school, as who has it at the other.
        const ofOthers = lines.filter(({ inkomend: { key, ...shown } }) => {
          const own = people.filter((one) => one.key === key)
          const isNoneOfThem = own.length > 0 && own.every((one) => isSomebodyElse(one, shown))
          return isNoneOfThem && neighbours.some((one) => one.key === key && isAsShown(one, shown))
        })
        seen.look(ofOthers.length === 0, () => ({
          wat: `wie er op het scherm staat van een andere school (${lists[soort]})`,
          verwacht: [],
          gevonden: ofOthers.map(({ inkomend }) => called(inkomend)),
          ernst: 'S1',
        }))
        const counted = people.filter((one) => mustBeSeen(one, soort, moment, levering))
        // In stages who is in several groups may come several times.
        const least = stap.wijze === 'gefaseerd' ? new Set(counted.map(asItCame)).size : counted.length
        seen.look(lines.length >= least && lines.length <= people.length, () => ({
          wat: `aantal regels onder ${lists[soort]}`,
          verwacht: people.length,
          gevonden: lines.length,
          bewijs: { geenRegel: people.filter(({ key }) => told.size > 0 && key && !told.has(key)).map(called) },
        }))
        seen.look(strange.length === 0, () => ({
          wat: `nummers op het scherm die niet kwamen (${lists[soort]})`,
          verwacht: [],
          gevonden: strange,
          // Children of another school stand on this screen.
          ...(isOfOthers && { ernst: 'S1' as const }),
          bewijs: { gekomen: came.slice(0, 40) },
        }))
      }
    }
    return seen
  },
})

/** The given name and the birth date on a line, each where it is told. */
type Shown = Pick<Someone, 'roepnaam' | 'geboortedatum'>

const isDayOf = (one: Shown, other: Shown): boolean =>
  one.geboortedatum?.slice(0, 10) === other.geboortedatum?.slice(0, 10)

/** Both are told, and are those of this one. */
const isAsShown = (one: Shown, shown: Shown): boolean =>
  !!shown.roepnaam && !!shown.geboortedatum && one.roepnaam === shown.roepnaam && isDayOf(one, shown)

/** Both are told, and both are others: not how a system writes a name, nor a name or a day that was corrected. */
const isSomebodyElse = (one: Shown, shown: Shown): boolean =>
  !!one.roepnaam && !!one.geboortedatum && one.roepnaam !== shown.roepnaam && !isDayOf(one, shown)

/** All that a line may be made of; who it is, and when that was written down, is not told, and what is empty says nothing. */
const asItCame = (one: object): string =>
  JSON.stringify(inOneOrder({ ...one, id: undefined, mutatiedatum: undefined }), (_, value) =>
    value === '' ? undefined : value,
  )

export const asManyNewRecordsAsNewLines = defineLaw({
  name: 'as-many-new-records-as-new-lines',
  says: {
    nl: 'Er komen zoveel records bij als er nieuwe regels waren',
    en: 'As many records are added as there were lines under new.',
  },
  waarom: {
    nl: 'De samenvatting belooft iets anders dan er gebeurt.',
    en: 'The summary promises something other than what happens.',
  },
  dekt: ['G20'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail))
      for (const soort of soorten) {
        const { voor, na, import: answer, besluiten } = moment
        const before = new Set(holdersOf(voor, soort).map(({ id }) => id))
        // Whom a person chose at another school comes along; that is no new record.
        const chosen = new Set([...besluiten.values()].map(({ met }) => met))
        const added = holdersOf(na, soort).filter(({ id }) => !before.has(id) && !chosen.has(id)).length
        const ends = linesOf(answer, soort).map((regel) => endOf(regel, soort, besluiten))
        const sure = ends.filter(({ kind, beslist }) => kind === 'nieuw' && !beslist).length
        const most = ends.filter(({ kind }) => kind === 'nieuw' || kind === 'open').length
        // A teacher without an address cannot become an account yet; what a person decided may still be refused.
        const least = soort === 'leerkracht' ? 0 : sure
        seen.look(added >= least && added <= most, () => ({
          wat: `hoeveel ${lists[soort]} erbij kwamen`,
          verwacht: least === most ? most : `${least} tot ${most}`,
          gevonden: added,
          ...ofWhatWasChosen(moment),
        }))
      }
    return seen
  },
})
