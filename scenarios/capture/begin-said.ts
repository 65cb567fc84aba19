import type { Disguise } from '../../src/disguise/disguise.ts'
import type { School } from '../../src/school/school.ts'
import { hasAnswer, isFetch } from '../las/exchange.ts'
import type { Kenmerk } from '../observe/identify.ts'
import type { EaBegin, ToldBegin } from './ea-begin.ts'
import type { Observed } from './observed.ts'

const remember = 'koppelproef capture --remember ea.json --sut … (of --ea …)'

/** What the file says at its top of what the EA had: what of it is known, and what the story can show with that. */
export function beginHead(
  { ea, journal = [], isRecording }: Observed,
  had: EaBegin | undefined,
  told: ToldBegin | undefined,
  disguise: Disguise,
): readonly string[] {
  const fetches = journal.filter((exchange) => isFetch(exchange) && hasAnswer(exchange)).length
  if (isRecording)
    return [
      'Dit verhaal begint met een lege EA: wat zij vóór de opname had staat niet in een opname.',
      ...(fetches > 1
        ? [
            'Wat vanaf de tweede import misgaat met wie bij de eerste kwam is te zien; een verkeerde koppeling aan wat zij al had niet.',
          ]
        : [
            'LET OP: er is één import opgenomen. Een verkeerde koppeling aan wat de EA al had is daarin niet te zien: neem er twee op.',
          ]),
    ]
  if (ea === undefined || had === undefined || told === undefined)
    return [
      'DIT VERHAAL KAN GEEN VERKEERDE KOPPELING LATEN ZIEN aan een record dat de EA al had: wat zij bij het begin had weet de simulator',
      `niet, en hier begint zij leeg. Bewaar het vóór de eerste import (${remember})`,
      'en geef het mee: koppelproef capture --ea ea.json.',
    ]
  return [
    ...counted(had),
    ...had.tegenspraken.map(
      ({ record, wijst }) =>
        `Van wie record ${told.ids.get(record)} is, is niet te zeggen: ${wijst
          .map(({ kenmerk, persoon }) => `${sayings[kenmerk]} van ${disguise.of({ id: persoon }).id}`)
          .join(', ')}.`,
    ),
    ...(had.elders > 0
      ? [
          `Niet in dit verhaal: ${had.elders === 1 ? '1 record van een andere school' : `${had.elders} records van andere scholen`} van de EA.`,
        ]
      : []),
    ...told.weggelaten,
    ...(ea.isLate && fetches > 0
      ? [
          `LET OP: wat de EA had is gelezen nadat zij al ${fetches === 1 ? 'één keer' : `${fetches} keer`} had opgehaald. Wat daarbij verkeerd ging staat er al in, en`,
          `gaat in dit verhaal niet nog eens verkeerd. Bewaar het de volgende keer vóór de eerste import: ${remember}.`,
        ]
      : []),
  ]
}

const sayings: Readonly<Record<Kenmerk, string>> = {
  eckid: 'het ECK iD is dat',
  key: 'het nummer is dat',
  naam: 'naam en geboortedatum zijn die',
  emailadres: 'het e-mailadres is dat',
}

function counted({ records, van }: EaBegin): readonly string[] {
  const people = [...records.leerlingen, ...records.leerkrachten]
  if (people.length === 0 && records.groepen.length === 0) return ['De EA was bij het begin leeg.']
  const known = people.filter(({ id }) => van.has(id)).length
  return [
    'Wat de EA bij het begin had staat onder "ea:".',
    `Van ${known} van de ${people.length} mensen daarin is bekend wie het in ESIS ${people.length === 1 ? 'is' : 'zijn'} ("van"):`,
    'komt daar het nummer van een ander in te staan, dan zakt dit verhaal.',
    ...(known < people.length
      ? ['Wie bij niemand van de school paste heeft geen "van": schrijf het erbij als u het weet.']
      : []),
  ]
}

/** What the file says at its end of what it expects, with an example that says it of one pupil of this school. */
export function endOf(had: EaBegin | undefined, { leerlingen }: School): readonly string[] {
  const who = `{ id: ${leerlingen[0]?.id ?? 'leerling-1'} }`
  return [
    ...(had === undefined ? ['Onder "ea:" hoort wat het systeem bij het begin al had; hier is dat niets.'] : []),
    'Ook zonder "- verwacht:" zakt dit verhaal als iemand bij een ander terechtkomt, twee mensen één record worden, wie er nog is',
    'gedeactiveerd wordt of een record kwijt is. Wat u verder wilt zien zet u onder de import die misging; wie het betreft vindt u aan',
    'de plaats in de lijst, want de volgorde is die van ESIS. Dit kind hoort bij zijn eigen record, en wie al bij was wordt niet anders:',
    ' - importeer',
    ` - verwacht: { regels: [{ leerling: ${who}, is: bestaand, met: { van: ${who} } }] }`,
    ' - verwerk: { bevestigd: true }',
    ' - verwacht: { nietsVeranderd: true }',
  ]
}
