import { Type } from '../../../src/typebox.ts'
import { day, defineCall, maybe, question, record, text } from '../define-call.ts'
import { uitslag } from '../shapes/records.ts'
import { codes, refused, uitkomst } from '../shapes/uitkomst.ts'

const normeerVerzoek = question({
  leerling: text('Id of the pupil.'),
  toets: text('Code of the test.'),
  ...uitslag,
  afnamedatum: day('YYYY-MM-DD'),
})

export const normeer = defineCall({
  required: false,
  says: {
    nl: 'Normeert één resultaat van één leerling. Dezelfde toets nog eens op dezelfde dag: het systeem laat het nieuwe in de plaats van het eerste komen, onder hetzelfde id, of ernaast, onder een ander.',
    en: 'Norms one result of one pupil. The same test on the same day once more: the system has it replace the first, under the same id, or stand beside it, under another.',
  },
  unseen: {
    nl: 'alles van resultaten die het systeem naar het LAS stuurt',
    en: 'anything about results that the system sends to the LAS',
  },
  vraag: normeerVerzoek,
  antwoord: Type.Union([
    record({ id: text('Id of the result.') }),
    // What the system cannot keep, such as a decimal.
    refused,
  ]),
})

export const verplaatsResultaat = defineCall({
  required: false,
  says: { nl: 'Geeft een resultaat aan de leerling van wie het is.', en: 'Gives a result to the pupil whose it is.' },
  unseen: {
    nl: 'wat er wordt van een resultaat bij het verkeerde kind, hier en bij het LAS',
    en: 'what becomes of a result under the wrong child, here and at the LAS',
  },
  vraag: question({ resultaat: text('Id of the result.'), naar: text('Id of the pupil.') }),
  antwoord: uitkomst,
})

export const verwijderResultaat = defineCall({
  required: false,
  says: { nl: 'Haalt een resultaat weg.', en: 'Removes a result.' },
  unseen: {
    nl: 'of een weggehaald resultaat terugkomt, of nog eens verstuurd wordt',
    en: 'whether a result that was removed comes back, or is sent again',
  },
  vraag: question({ resultaat: text('Id of the result.') }),
  antwoord: uitkomst,
})

export const verstuurVraag = question({
  eerdere: maybe(Type.Boolean({ description: 'Also what was normed before the koppeling was active.' })),
})

const amount = (description: string) => Type.Integer({ minimum: 0, description })

export const verstuur = defineCall({
  required: false,
  says: { nl: 'Stuurt de resultaten die nog moeten naar het LAS.', en: 'Sends results that are due to the LAS.' },
  unseen: {
    nl: 'alles van resultaten bij het LAS: van wie ze worden, hoe vaak, onder welk nummer',
    en: 'anything about results at the LAS: whose they become, how often, under which number',
  },
  vraag: verstuurVraag,
  antwoord: record({
    verstuurd: amount('Results that the LAS confirmed now.'),
    geweigerd: maybe(
      Type.Array(record({ resultaat: text('Id of the result.'), reden: text('A sentence for a person.'), codes })),
    ),
    uitgesteld: maybe(amount('Results that are still to be sent.')),
  }),
})
