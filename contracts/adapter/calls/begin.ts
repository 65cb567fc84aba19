import { defineCall, maybe, moment, nothing, question, record, text } from '../define-call.ts'
import { toestand } from '../shapes/records.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

const place = { brincode: text('99QQ'), dependancecode: maybe(text('00')) }

export const reset = defineCall({
  required: true,
  says: 'Empties the system and gives it what it has at the start.',
  vraag: record({ nu: moment, toestand, ...place }),
  antwoord: nothing,
})

export const voegSchoolToe = defineCall({
  required: false,
  says: 'Makes room for another school, for stories of two.',
  unseen: 'whether two schools stay apart, and what becomes of who works or learns at both',
  // Records without school belong to it.
  vraag: record({ ...place, toestand }),
  antwoord: uitkomst,
})

export const tijd = defineCall({
  required: false,
  says: 'Sets the time.',
  unseen: 'what the system does with another school year; it must not look at the clock',
  vraag: question({ nu: moment }),
  antwoord: nothing,
})
