import { defineCall, question } from '../define-call.ts'
import { aanvraag, koppeling } from '../shapes/koppeling.ts'
import { uitkomst } from '../shapes/uitkomst.ts'

export const vraagAan = defineCall({
  required: false,
  says: {
    nl: 'Vraagt een koppeling aan: stap 1 van de handleiding.',
    en: 'Asks for a koppeling: step 1 of the manual.',
  },
  unseen: {
    nl: 'wat er wordt van een aanvraag die verkeerd is, of twee keer gedaan',
    en: 'what becomes of a request that is wrong, or made twice',
  },
  vraag: aanvraag,
  antwoord: uitkomst,
})

export const keurGoed = defineCall({
  required: false,
  says: {
    nl: 'Beoordeelt de aanvraag van een koppeling, zoals de mensen van de EA dat doen.',
    en: 'Judges the request for a koppeling, as the people of the EA do.',
  },
  unseen: {
    nl: 'of er iets wordt opgehaald of verstuurd voordat de koppeling is goedgekeurd',
    en: 'whether anything is fetched or sent before the koppeling is approved',
  },
  vraag: question({}),
  antwoord: uitkomst,
})

export const koppel = defineCall({
  required: false,
  says: {
    nl: 'Neemt de codes en de sleutel van de koppeling; vraagt haar aan en keurt haar goed waar nog niets was aangevraagd. Zolang een aanvraag op goedkeuring wacht keurt zij niets goed: dan is het antwoord geweigerd.',
    en: 'Takes the codes and the key of the koppeling; asks for it and approves it where nothing was asked for. While a request waits for approval it approves nothing, and is refused.',
  },
  unseen: {
    nl: 'of gecontroleerd wordt wat er getypt is; in de vraag van importeer staat alles',
    en: 'whether what is typed is checked; everything is in the question of importeer',
  },
  vraag: koppeling,
  antwoord: uitkomst,
})
