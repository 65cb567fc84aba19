import { daysOf } from '../../src/school/schooljaar.ts'
import type { Soort } from '../language/scenario.ts'
import { called, peopleOf, personOf, type Someone, sameName } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { endOf, linesOf, type Moment } from './trail.ts'

type Pupil = Someone & {
  readonly instroomdatum?: string
  readonly uitstroomdatum?: string
  readonly jaargroep?: string
  readonly groep?: string
}

/** Whom a person had set to niet-importeren by this moment. */
function leftOutIn({ import: answer, besluiten, levering }: Moment, soort: Soort): readonly Someone[] {
  if (levering === undefined) return []
  const people = peopleOf(levering, soort)
  return linesOf(answer, soort).flatMap((regel) => {
    const { kind, beslist } = endOf(regel, soort, besluiten)
    const person = personOf(regel, people)
    return kind === 'niet-importeren' && beslist && person !== undefined ? [person] : []
  })
}

/** A plain pupil of the school: nothing that came says that this one is not to be imported. */
function isPlain(pupil: Pupil, { import: answer, levering, dag }: Moment): boolean {
  const { instroomdatum, uitstroomdatum, jaargroep, key, eckid, achternaam, roepnaam, geboortedatum, groep } = pupil
  if (uitstroomdatum !== undefined || jaargroep === 'H' || groep === undefined) return false
  if (instroomdatum !== undefined && instroomdatum.slice(0, 10) > daysOf(levering!.schooljaar).last) return false
  if (!achternaam || !roepnaam || !geboortedatum || !(key || eckid)) return false
  if (geboortedatum > dag) return false
  const group = levering!.groepen?.find((one) => one.soort === 'groep' && one.key === groep)
  const line =
    group && linesOf(answer, 'groep').find((regel) => personOf(regel, levering!.groepen ?? [])?.id === group.id)
  return line !== undefined && line.beslissing !== 'niet-importeren' && line.twijfel !== true
}

export const nobodyIsLeftOutUnasked = defineLaw({
  name: 'nobody-is-left-out-unasked',
  says: {
    nl: 'Een kind van de school staat alleen op niet importeren als een mens dat van dat kind koos',
    en: 'A pupil of the school stands under niet-importeren only where a person chose so of that pupil.',
  },
  waarom: 'Een ander kind blijft stil buiten, omdat er ooit voor iemand met zijn naam, nummer of plaats is gekozen.',
  dekt: ['E17', 'B04', 'G04'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const soort of ['leerling', 'leerkracht'] as const) {
      // Also where the import was thrown away since: a system may remember that.
      const out: Someone[] = []
      for (const moment of moments) {
        const { stap, import: answer, levering } = moment
        if (stap.doe === 'beslis') out.push(...leftOutIn(moment, soort))
        if (stap.doe !== 'importeer' || answer?.kind !== 'voorstel' || levering === undefined) continue
        for (const regel of linesOf(answer, soort)) {
          const person = personOf(regel, peopleOf(levering, soort))
          if (person?.id === undefined || out.some(({ id }) => id === person.id)) continue
          // What a system makes of staff is its own affair, unless it takes them for somebody else.
          const isTakenFor = out.some((other) => sameName(other, person) || (other.key && other.key === person.key))
          if (soort === 'leerling' ? !isPlain(person as Pupil, moment) : !isTakenFor) continue
          seen.look(regel.beslissing !== 'niet-importeren' || regel.twijfel === true, () => ({
            wat: `de regel van ${soort} ${called(person)}, van wie niemand koos dat hij buiten blijft`,
            verwacht: 'nieuw, bestaand of twijfel',
            gevonden: 'niet-importeren',
            bewijs: { regel, buitenGelaten: out.map(called) },
          }))
        }
      }
    }
    return seen
  },
})
