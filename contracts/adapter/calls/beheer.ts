import { Type } from '../../../src/typebox.ts'
import { defineCall, maybe, question, record, text } from '../define-call.ts'
import { toestand as everything } from '../shapes/records.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

export const toestand = defineCall({
  required: true,
  says: {
    nl: 'Vertelt alles wat het systeem heeft, van iedere school.',
    en: 'Tells everything that the system holds, of every school.',
  },
  vraag: question({}),
  antwoord: everything,
})

export const verwijderNummers = defineCall({
  required: false,
  says: {
    nl: 'Maakt de externe nummers (key) van leerlingen en groepen leeg; resultaten en het ECK iD blijven.',
    en: 'Empties the external numbers (`key`) of pupils and groups; results stay, and so does the ECK iD.',
  },
  unseen: {
    nl: 'hoe het systeem van het ene LAS op het andere overgaat',
    en: 'how the system changes from one LAS to another',
  },
  vraag: question({}),
  antwoord: uitkomst,
})

export const voegSamen = defineCall({
  required: false,
  says: {
    nl: 'Maakt van twee kopieën één leerling; alle resultaten blijven.',
    en: 'Makes one pupil of two copies; all results stay.',
  },
  unseen: {
    nl: 'of een kind dat er twee keer staat hersteld kan worden',
    en: 'whether a child that stands there twice can be mended',
  },
  vraag: question({ blijft: text('Id of the pupil who stays.'), verdwijnt: text('Id of the copy.') }),
  antwoord: uitkomst,
})

export const deactiveer = defineCall({
  required: false,
  says: {
    nl: 'Zet één leerling met de hand op inactief, of weer op actief.',
    en: 'Deactivates one pupil by hand, or makes them active again.',
  },
  unseen: {
    nl: 'of een import eerbiedigt wat een mens aan- of uitzette',
    en: 'whether an import respects what a person switched on or off',
  },
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
  says: { nl: 'Geeft de uitnodigingen aan leerkrachten.', en: 'Lists the invitations to teachers.' },
  unseen: { nl: 'wie er een mail krijgt, wanneer, en hoe vaak', en: 'who gets a mail, when, and how often' },
  vraag: question({}),
  antwoord: Type.Array(uitnodiging),
})

export const logboek = defineCall({
  required: false,
  says: {
    nl: 'Geeft de regels die het systeem sinds reset logde, zoals ze gelogd zijn.',
    en: 'Gives the lines that the system logged since reset, as they were logged.',
  },
  unseen: {
    nl: 'of sleutels en namen in een log terechtkomen; van een exec:-systeem is te zien wat het naar stderr schrijft',
    en: 'whether keys and names end up in a log; of an exec: system what it writes to stderr is seen',
  },
  vraag: question({}),
  antwoord: Type.Array(Type.String()),
})
