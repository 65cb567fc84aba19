import { readingOf } from '../answer.ts'
import { type ContractVerdict, fail, pass } from '../contract.ts'
import { describeAnswer } from '../expect.ts'
import { type Answered, type Las, Unjudgeable } from '../las.ts'
import { after, type Edit, lr, type Message } from '../message.ts'
import { identityOf } from '../picture.ts'
import { writeResultaten } from '../results-message.ts'

/** The pupils for whom results are sent: the first `count` of the school. */
export async function leerlingenOf(las: Las, count = 1): Promise<readonly string[]> {
  const names = (await las.everything()).leerlingen.map(identityOf)
  if (names.length < count) throw new Unjudgeable(`The school has fewer than ${count} pupils.`)
  return names.slice(0, count)
}

/** A good message for the first pupil; its result key is that of the contract, so that a second run replaces it. */
export async function good(las: Las, id: string, score?: number): Promise<Message> {
  const [leerlingid = ''] = await leerlingenOf(las)
  return writeResultaten(las.target, las.nextAanmaakdatum(), [
    { leerlingid, key: `koppelproef-${id}`, ...(score !== undefined && { score }) },
  ])
}

/** The answer confirms: `leerresultaten_bevestiging`. */
export function confirmed(exchange: Answered): ContractVerdict {
  const { payload } = readingOf(exchange.answer)
  const right = payload?.name === 'leerresultaten_bevestiging' && payload.ns === lr
  return right ? pass : fail(`${describeAnswer(exchange)}. Expected leerresultaten_bevestiging.`)
}

/** The vocabulary of subjects in primary education; every LAS for it knows it. */
export const vocabulaire = 'http://purl.edustandaard.nl/concept/328cc12a-87b2-41c4-aef8-853595f9f9dd'
/** The test gets a vakgebied that is bound to a vocabulary. */
export const vakgebied = (term: string, of: string): Edit =>
  after('toetsnaam', `<lr:vakgebied vocabulaire="${of}">${term}</lr:vakgebied>`)
