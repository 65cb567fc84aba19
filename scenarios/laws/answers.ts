import { jaargroepen } from '../../src/school/groep.ts'
import type { School } from '../../src/school/school.ts'
import { isDay } from '../../src/time/day.ts'
import { soorten } from '../language/pointers.ts'
import { isAllKnown } from '../truth/all-known.ts'
import { createSeen, defineLaw } from './law.ts'
import { linesOf } from './trail.ts'

export const withoutASchoolThereIsNoProposal = defineLaw({
  name: 'without-a-school-there-is-no-proposal',
  says: {
    nl: 'Zonder gegevens van deze school en dit jaar is er geen voorstel',
    en: 'A fault, an empty answer, or one about another school or year gives no proposal.',
  },
  waarom: {
    nl: 'Wie een leeg of vreemd antwoord voor de school aanziet, deactiveert iedereen.',
    en: 'Who takes an empty or strange answer for the school deactivates everybody.',
  },
  dekt: ['G07', 'G08', 'F07', 'F08', 'I09'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, import: answer, antwoord, gestoord, quirks } of moments) {
      if (stap.doe !== 'importeer' || antwoord === undefined) continue
      const isOfAnotherYear = quirks.includes('answers-last-year') && !quirks.includes('answers-another-school')
      const isForeign = isOfAnotherYear || quirks.includes('answers-another-school')
      if (antwoord === 'gegevens' && (!isForeign || gestoord !== undefined)) continue
      // That nothing changed may be said by a proposal of nothing.
      const isEmpty = antwoord === 'geenwijzigingen' && soorten.every((soort) => linesOf(answer, soort).length === 0)
      seen.look(answer?.kind !== 'voorstel' || isEmpty, () => ({
        ...(isForeign && { ernst: 'S1' as const }),
        ...(isOfAnotherYear && antwoord === 'gegevens' && { mits: ['weigert-ander-schooljaar'] as const }),
        wat: isForeign
          ? 'de import van een antwoord over een andere school of een ander jaar'
          : `de import na ${antwoord}`,
        verwacht: antwoord === 'fault' || isForeign ? 'mislukt' : antwoord,
        gevonden: 'voorstel',
      }))
    }
    return seen
  },
})

export const theAnswerIsCalledWhatItWas = defineLaw({
  name: 'the-answer-is-called-what-it-was',
  says: {
    nl: 'Het systeem zegt wat het LAS zei: geen gegevens, geen wijzigingen, of welke fout',
    en: 'The system tells what the LAS said: no data, no changes, or which fault.',
  },
  waarom: {
    nl: 'De school zoekt de oorzaak op de verkeerde plaats.',
    en: 'The school looks for the cause in the wrong place.',
  },
  dekt: ['I11', 'I12', 'G07', 'G08'],
  klasse: 'gewoonte',
  ernst: 'S3',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, import: answer, antwoord, faultcode, gestoord } of moments) {
      if (stap.doe !== 'importeer' || antwoord === undefined || answer === undefined) continue
      // What struck on the way back, the system never heard.
      const isHeard = gestoord === undefined || gestoord === 'fault'
      if (antwoord === 'fault' && isHeard)
        seen.look(answer.kind === 'mislukt' && answer.faultcode === faultcode, () => ({
          wat: 'wat de import zegt na een fault van het LAS',
          verwacht: { kind: 'mislukt', faultcode },
          gevonden: answer.kind === 'voorstel' ? 'voorstel' : answer,
        }))
      else if (gestoord === undefined && (antwoord === 'geenwijzigingen' || antwoord === 'geengegevens'))
        seen.look(answer.kind === antwoord, () => ({
          wat: `wat de import zegt na ${antwoord}`,
          verwacht: antwoord,
          gevonden: answer.kind,
        }))
    }
    return seen
  },
})

export const goodAnswerIsRead = defineLaw({
  name: 'a-good-answer-is-read',
  says: {
    nl: 'Een goed antwoord wordt een voorstel, in welke schrijfwijze ook',
    en: 'A good answer becomes a proposal, however it is written.',
  },
  waarom: {
    nl: 'De school kan niet importeren en weet niet waarom.',
    en: 'The school cannot import and does not know why.',
  },
  dekt: ['I01', 'I03', 'I04', 'I05'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, import: answer, antwoord, gestoord, quirks, school, levering, anderGetypt, voor } of moments) {
      const isForeign = quirks.includes('answers-another-school') || quirks.includes('answers-last-year')
      if (stap.doe !== 'importeer' || antwoord !== 'gegevens' || gestoord !== undefined || isForeign) continue
      // To a system that believes what was typed, this is the answer of another school.
      if (anderGetypt) continue
      // Somebody without any number cannot be in a good answer.
      if ([...school.leerlingen, ...(school.leerkrachten ?? [])].some(({ key, eckid }) => !key && !eckid)) continue
      // Nor can a value that the list of the standard does not have, or a day that no calendar has.
      if (!isWithinLists(school)) continue
      // A school without pupils is said as no data, in stages too.
      if (school.leerlingen.length === 0 && answer?.kind === 'geengegevens') continue
      // Where nothing of it is news, that may be said as well.
      if (answer?.kind === 'geenwijzigingen' && (levering === undefined || isAllKnown(voor, levering))) continue
      const isByEckid = school.leerlingen.some(({ key }) => !key)
      seen.look(answer?.kind === 'voorstel', () => ({
        // Whom only an ECK iD tells, a system without them cannot take.
        ...(isByEckid && { mits: ['bewaart-eckid'] as const }),
        wat: 'de import van een goed antwoord',
        verwacht: 'voorstel',
        gevonden: answer,
      }))
    }
    return seen
  },
})

export const everyCallIsAnswered = defineLaw({
  name: 'every-call-is-answered',
  says: { nl: 'Het systeem geeft op elke vraag een antwoord', en: 'No call breaks down.' },
  waarom: {
    nl: 'Een systeem dat stuk gaat, laat de school half klaar achter.',
    en: 'A system that breaks down leaves the school half done.',
  },
  dekt: ['I01'],
  klasse: 'regel',
  ernst: 'S2',
  // A call that breaks down ends the story; there is nothing to judge then.
  judge: ({ moments }) => ({ gezien: moments.length, bevindingen: [] }),
})

/** Are there values in it that a reader may hold to the lists and days of the standard, and refuse all of it? */
function isWithinLists({ leerlingen, groepen = [] }: School): boolean {
  const inList = (list: readonly string[], value: string | undefined) => value === undefined || list.includes(value)
  return (
    groepen.every((one) => one.soort !== 'groep' || inList(jaargroepen, one.jaargroep)) &&
    leerlingen.every(
      ({ geslacht, jaargroep, geboortedatum, instroomdatum, uitstroomdatum }) =>
        inList(geslachten, geslacht) &&
        inList(jaargroepen, jaargroep) &&
        [geboortedatum, instroomdatum, uitstroomdatum].every(
          (one) => one === undefined || isDay(one.trim().slice(0, 10)),
        ),
    )
  )
}

const geslachten = ['0', '1', '2', '9']
