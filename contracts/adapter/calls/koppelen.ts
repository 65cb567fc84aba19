import { defineCall, question } from '../define-call.ts'
import { aanvraag, koppeling } from '../shapes/koppeling.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

export const vraagAan = defineCall({
  required: false,
  says: 'Asks for a koppeling: step 1 of the manual.',
  unseen: 'what becomes of a request that is wrong, or made twice',
  vraag: aanvraag,
  antwoord: uitkomst,
})

export const keurGoed = defineCall({
  required: false,
  says: 'Judges the request for a koppeling, as the people of the EA do.',
  unseen: 'whether anything is fetched or sent before the koppeling is approved',
  vraag: question({}),
  antwoord: uitkomst,
})

export const koppel = defineCall({
  required: false,
  says: 'Takes the codes and the key of the koppeling; asks for it and approves it where that was not done.',
  unseen: 'whether what is typed is checked; everything is in the question of importeer',
  vraag: koppeling,
  antwoord: uitkomst,
})
