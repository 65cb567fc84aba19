import { Type } from '@sinclair/typebox'
import { defineCall, maybe, question, record, text } from '../define-call.ts'
import { toestand as everything } from '../shapes/records.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

export const toestand = defineCall({
  required: true,
  says: 'Tells everything that the system holds, of every school.',
  vraag: question({}),
  antwoord: everything,
})

export const verwijderNummers = defineCall({
  required: false,
  says: 'Empties the external numbers of pupils and groups; results stay.',
  unseen: 'how the system changes from one LAS to another',
  vraag: question({}),
  antwoord: uitkomst,
})

export const voegSamen = defineCall({
  required: false,
  says: 'Makes one pupil of two copies; all results stay.',
  unseen: 'whether a child that stands there twice can be mended',
  vraag: question({ blijft: text('Id of the pupil who stays.'), verdwijnt: text('Id of the copy.') }),
  antwoord: uitkomst,
})

export const deactiveer = defineCall({
  required: false,
  says: 'Deactivates one pupil by hand, or makes them active again.',
  unseen: 'whether an import respects what a person switched on or off',
  vraag: question({
    leerling: text('Id of the pupil.'),
    actief: maybe(Type.Boolean({ default: false, description: 'True: active again.' })),
  }),
  antwoord: uitkomst,
})

export const uitnodiging = record(
  { leerkracht: text('Id of the teacher.'), emailadres: Type.String() },
  { description: 'An invitation that was sent or waits to be sent.' },
)

export const postbus = defineCall({
  required: false,
  says: 'Lists the invitations to teachers.',
  unseen: 'who gets a mail, when, and how often',
  vraag: question({}),
  antwoord: Type.Array(uitnodiging),
})

export const logboek = defineCall({
  required: false,
  says: 'Gives the lines that the system logged since reset, as they were logged.',
  unseen: 'whether keys and names end up in a log; of an exec: system what it writes to stderr is seen',
  vraag: question({}),
  antwoord: Type.Array(Type.String()),
})
