import { defineCall, maybe, moment, nothing, question, record, text } from '../define-call.ts'
import { toestand } from '../shapes/records.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

const place = { brincode: text('99QQ'), dependancecode: maybe(text('00')) }

export const reset = defineCall({
  required: true,
  says: {
    nl: 'Leegt het systeem en geeft het wat het aan het begin heeft.',
    en: 'Empties the system and gives it what it has at the start.',
  },
  vraag: record({ nu: moment, toestand, ...place }),
  antwoord: nothing,
})

export const voegSchoolToe = defineCall({
  required: false,
  says: {
    nl: 'Maakt plaats voor nog een school, voor verhalen met twee scholen.',
    en: 'Makes room for another school, for stories of two.',
  },
  unseen: {
    nl: 'of twee scholen gescheiden blijven, en wat er wordt van wie op beide werkt of leert',
    en: 'whether two schools stay apart, and what becomes of who works or learns at both',
  },
  // Records without school belong to it.
  vraag: record({ ...place, toestand }),
  antwoord: uitkomst,
})

export const tijd = defineCall({
  required: false,
  says: { nl: 'Zet de tijd.', en: 'Sets the time.' },
  unseen: {
    nl: 'wat het systeem met een ander schooljaar doet; het mag dan niet naar de klok kijken',
    en: 'what the system does with another school year; it must not look at the clock',
  },
  vraag: question({ nu: moment }),
  antwoord: nothing,
})
