import { Type } from '@sinclair/typebox'
import { day, defineCall, maybe, question, record, text } from '../define-call.ts'
import { uitslag } from '../shapes/records.ts'
import { codes, refused, uitkomst } from '../shapes/uitkomst.ts'

export const normeerVerzoek = question({
  leerling: text('Id of the pupil.'),
  toets: text('Code of the test.'),
  ...uitslag,
  afnamedatum: day('YYYY-MM-DD'),
})

export const normeer = defineCall({
  required: false,
  says: 'Norms one result of one pupil. The same test on the same day once more: the system has it replace the first, under the same id, or stand beside it, under another.',
  unseen: 'anything about results that the system sends to the LAS',
  vraag: normeerVerzoek,
  antwoord: Type.Union([
    record({ id: text('Id of the result.') }),
    // What the system cannot keep, such as a decimal.
    refused,
  ]),
})

export const verplaatsResultaat = defineCall({
  required: false,
  says: 'Gives a result to the pupil whose it is.',
  unseen: 'what becomes of a result under the wrong child, here and at the LAS',
  vraag: question({ resultaat: text('Id of the result.'), naar: text('Id of the pupil.') }),
  antwoord: uitkomst,
})

export const verwijderResultaat = defineCall({
  required: false,
  says: 'Removes a result.',
  unseen: 'whether a result that was removed comes back, or is sent again',
  vraag: question({ resultaat: text('Id of the result.') }),
  antwoord: uitkomst,
})

export const verstuurVraag = question({
  eerdere: maybe(Type.Boolean({ description: 'Also what was normed before the koppeling was active.' })),
})

const amount = (description: string) => Type.Integer({ minimum: 0, description })

export const verstuur = defineCall({
  required: false,
  says: 'Sends results that are due to the LAS.',
  unseen: 'anything about results at the LAS: whose they become, how often, under which number',
  vraag: verstuurVraag,
  antwoord: record({
    verstuurd: amount('Results that the LAS confirmed now.'),
    geweigerd: maybe(
      Type.Array(record({ resultaat: text('Id of the result.'), reden: text('A sentence for a person.'), codes })),
    ),
    uitgesteld: maybe(amount('Results that are still to be sent.')),
  }),
})
